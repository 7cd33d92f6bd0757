using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Services;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

/// <summary>
/// Every ten minutes: guarantees of open stays whose last day is over expire and become a task, so that an extension is
/// asked for in time.
/// </summary>
internal sealed class ExpireGuarantees(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<ExpireGuarantees> logger
) : RepeatedWork(TimeSpan.FromMinutes(10), clock, logger, atOnce: true)
{
    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdmissionsDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var today = CasablancaTime.DayOf(now);
        // What somebody is changing right now is looked at again in ten minutes.
        var due = await database
            .StayCovers.FromSql(
                $"select c.* from stay_cover c join stay s on s.id = c.stay_id where c.state = 'granted' and c.valid_until < {today} and s.state = 'open' order by c.stay_id limit 500 for no key update of c skip locked"
            )
            .ToListAsync(cancel);
        foreach (var cover in due)
        {
            var stay = await database.Stays.AsNoTracking().SingleAsync(row => row.Id == cover.StayId, cancel);
            cover.Move(GuaranteeState.Expired, new(null, null, null, null, null, null), "system", now);
            database.Add(
                DeskTask.Open(
                    new DeskTaskOpening
                    {
                        Id = Guid.CreateVersion7(now),
                        HospitalId = stay.HospitalId,
                        Kind = "guarantee_expired",
                        OpenedBy = "system",
                        OpenedAt = now,
                        PatientId = stay.PatientId,
                        StayId = stay.Id,
                        Remark = cover.Reference,
                    }
                )
            );
        }
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
