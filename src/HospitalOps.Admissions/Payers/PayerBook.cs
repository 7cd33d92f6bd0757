using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Payers;

/// <summary>Every period of every payer and of every rate.</summary>
internal static class PayerBook
{
    public static async Task<PayerBookView> ReadAsync(AdmissionsDbContext database, CancellationToken cancel) =>
        new(
            await database
                .Payers.AsNoTracking()
                .OrderBy(payer => payer.Code)
                .ThenBy(payer => payer.ValidFrom)
                .Select(payer => new PayerPeriodView(
                    payer.Code,
                    payer.NameFr,
                    payer.NameAr,
                    payer.NameEn,
                    payer.ManagedBy,
                    payer.ValidFrom,
                    payer.ValidTo,
                    payer.ChildAgeLimit,
                    payer.StudentAgeLimit,
                    payer.ToldBy
                ))
                .ToListAsync(cancel),
            await database
                .PayerRates.AsNoTracking()
                .OrderBy(rate => rate.PayerCode)
                .ThenBy(rate => rate.ActClass)
                .ThenBy(rate => rate.ValidFrom)
                .Select(rate => new PayerRateView(
                    rate.PayerCode,
                    rate.ActClass,
                    rate.Percent,
                    rate.ValidFrom,
                    rate.ValidTo,
                    rate.ToldBy
                ))
                .ToListAsync(cancel)
        );
}
