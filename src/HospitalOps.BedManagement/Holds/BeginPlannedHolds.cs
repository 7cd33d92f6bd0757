using System.Data;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Services;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Every 15 s: planned holds on beds that were left while their request was being changed begin now.</summary>
internal sealed class BeginPlannedHolds(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<BeginPlannedHolds> logger
) : RepeatedWork(TimeSpan.FromSeconds(15), clock, logger)
{
    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var waiting = await database
            .Reservations.AsNoTracking()
            .Where(planned =>
                planned.State == ReservationState.Planned
                && !database.Occupancies.Any(open => open.BedId == planned.BedId && open.EndedAt == null)
            )
            .OrderBy(planned => planned.StartsAt)
            .Take(100)
            .ToListAsync(cancel);
        foreach (var planned in waiting)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(
                IsolationLevel.ReadCommitted,
                cancel
            );
            if (await database.LockBedAsync(planned.BedId, planned.HospitalId, cancel) is not { Open: null } locked)
                continue;
            if (!await PlannedHolds.BeginOnLeavingAsync(database, locked, now, cancel))
                continue;
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }
}
