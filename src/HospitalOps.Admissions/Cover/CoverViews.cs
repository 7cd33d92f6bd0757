using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

internal sealed class CoverViews(AdmissionsDbContext database, IConfiguration configuration)
{
    public async Task<CoverView> ReadAsync(Stay stay, CancellationToken cancel)
    {
        var cover = await database.StayCovers.AsNoTracking().SingleOrDefaultAsync(row => row.StayId == stay.Id, cancel);
        var day = CasablancaTime.DayOf(stay.OpenedAt);
        var payer = cover is null
            ? null
            : (
                await database.Payers.AsNoTracking().Where(row => row.Code == cover.PayerCode).ToListAsync(cancel)
            ).SingleOrDefault(row => row.IsInForce(day));
        var rate = cover is null
            ? null
            : await database
                .PayerRates.AsNoTracking()
                .Where(row =>
                    row.PayerCode == cover.PayerCode
                    && row.ActClass == "hospital_stay"
                    && row.ValidFrom <= day
                    && (row.ValidTo == null || row.ValidTo >= day)
                )
                .Select(row => (decimal?)row.Percent)
                .FirstOrDefaultAsync(cancel);
        var envelopes = await database
            .SealedEnvelopes.AsNoTracking()
            .Where(row => row.StayId == stay.Id)
            .OrderBy(row => row.Kind)
            .Select(row => row.Kind)
            .ToListAsync(cancel);
        return new(
            stay.Id,
            cover?.PayerCode,
            payer?.ManagedBy,
            rate,
            PatientViews.Mask(cover?.MemberNumber),
            cover?.Relation,
            cover?.MemberName,
            cover?.State,
            cover?.Amount,
            cover?.Reference,
            cover?.ValidUntil,
            cover?.SentOn,
            cover?.SentTo,
            cover?.RefusedBecause,
            envelopes,
            configuration.GetValue("Cover:DepositAsked", false),
            cover?.ChangedBy,
            cover?.ChangedAt
        );
    }
}
