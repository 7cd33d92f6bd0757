using System.Data;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Services;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Every 15 s: holds that ran out free their beds, at most 100 at a time.</summary>
internal sealed class SweepReservations(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<SweepReservations> logger
) : RepeatedWork(TimeSpan.FromSeconds(15), clock, logger)
{
    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var due = await database
            .Reservations.AsNoTracking()
            .Where(reservation => reservation.State == ReservationState.Held && reservation.ExpiresAt <= now)
            .OrderBy(reservation => reservation.ExpiresAt)
            .Take(100)
            .ToListAsync(cancel);
        foreach (var reservation in due)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(
                IsolationLevel.ReadCommitted,
                cancel
            );
            var locked = await database.LockBedAsync(reservation.BedId, reservation.HospitalId, cancel);
            if (
                locked?.Held is not { } held
                || held.ExpiresAt > now
                || !await ReservationExpiry.EndAsync(database, locked, now, cancel)
            )
                continue;
            await transaction.CommitAsync(cancel);
        }
    }
}
