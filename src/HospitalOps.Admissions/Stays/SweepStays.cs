using HospitalOps.Admissions.Discharge;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Services;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// Once a minute: pre-admissions whose time is over expire, and stays of patients who ran away close after the delay of
/// the site
/// (setting Stays:AbscondedClosesAfterHours, 24). Each in its own transaction.
/// </summary>
internal sealed class SweepStays(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<SweepStays> logger
) : RepeatedWork(TimeSpan.FromMinutes(1), clock, logger, atOnce: true)
{
    private readonly TimeSpan absconded = TimeSpan.FromHours(
        configuration.GetValue("Stays:AbscondedClosesAfterHours", 24)
    );

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var late = now - absconded;
        Guid[] due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var stays = scope.ServiceProvider.GetRequiredService<AdmissionsDbContext>();
            due = await stays
                .Stays.AsNoTracking()
                .Where(stay =>
                    (
                        stay.State == StayState.PreAdmitted
                        && stay.ExpiresAt < now
                        // Who lies in a bed has come, whatever the desk knows of it.
                        && !stays.KnownPlaces.Any(place => place.StayId == stay.Id && place.InBed)
                    )
                    || (
                        stay.State == StayState.Open
                        && stay.Destination == DischargeDestination.Absconded
                        && stay.DischargeDecidedAt < late
                    )
                )
                .OrderBy(stay => stay.Id)
                .Select(stay => stay.Id)
                .Take(500)
                .ToArrayAsync(cancel);
        }
        foreach (var id in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<AdmissionsDbContext>();
            await using var transaction = await database.Database.BeginTransactionAsync(cancel);
            // Whoever holds the stay now decides it himself; the next minute looks again.
            var stay = await database
                .Stays.FromSql($"select * from stay where id = {id} for no key update skip locked")
                .SingleOrDefaultAsync(cancel);
            if (stay is { State: StayState.PreAdmitted } && stay.ExpiresAt < now)
                stay.Expire(now);
            else if (
                stay is { State: StayState.Open, Destination: DischargeDestination.Absconded }
                && stay.Depart(now) is null
            )
                await NewbornsLeftBehind.AskAsync(database, stay, "system", now, cancel);
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }
}
