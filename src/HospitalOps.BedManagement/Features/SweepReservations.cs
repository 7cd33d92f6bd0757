using System.Data;
using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.BedManagement.Features;

/// <summary>Every 15 s: holds that ran out free their beds, at most 100 at a time.</summary>
internal sealed partial class SweepReservations(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepReservations> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or DbUpdateException or TimeoutException or InvalidOperationException)
            {
                // The next round tries again; the bed stays held meanwhile, which is the safe side.
                LogFailed(logger, exception);
            }
        }
    }

    /// <summary>One round; returns how many holds ended.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var now = clock.GetUtcNow();
        var due = await database.Reservations.AsNoTracking()
            .Where(reservation => reservation.State == ReservationState.Held && reservation.ExpiresAt <= now)
            .OrderBy(reservation => reservation.ExpiresAt).Take(100).ToListAsync(cancel);
        var ended = 0;
        foreach (var reservation in due)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
            var locked = await database.LockBedAsync(reservation.BedId, reservation.HospitalId, cancel);
            if (locked?.Held is not { } held || held.ExpiresAt > now || !await ReservationExpiry.EndAsync(database, locked, now, cancel)) continue;
            await transaction.CommitAsync(cancel);
            ended++;
        }
        return ended;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired reservations could not be swept; trying again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
