using System.Data;
using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.BedManagement.Features;

/// <summary>Every 15 s: planned holds on beds that were left while their request was being changed begin now.</summary>
internal sealed partial class BeginPlannedHolds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BeginPlannedHolds> logger) : BackgroundService
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
                // The next round tries again; the bed is given to nobody else meanwhile.
                LogFailed(logger, exception.GetType().Name);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var waiting = await database.Reservations.AsNoTracking()
            .Where(planned => planned.State == ReservationState.Planned && !database.Occupancies.Any(open => open.BedId == planned.BedId && open.EndedAt == null))
            .OrderBy(planned => planned.StartsAt).Take(100).ToListAsync(cancel);
        foreach (var planned in waiting)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
            if (await database.LockBedAsync(planned.BedId, planned.HospitalId, cancel) is not { Open: null } locked) continue;
            if (!await PlannedHolds.BeginOnLeavingAsync(database, locked, clock.GetUtcNow(), cancel)) continue;
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Planned holds could not be begun ({Error}); trying again")]
    private static partial void LogFailed(ILogger logger, string error);
}
