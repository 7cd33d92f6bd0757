using System.Data;
using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.BedManagement.Features;

/// <summary>Every 15 s: planned blocks whose time has come take effect on empty beds. Where a patient leaves, the departure itself does it.</summary>
internal sealed partial class BeginPlannedBlocks(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BeginPlannedBlocks> logger) : BackgroundService
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
                // The next round tries again; the bed stays usable meanwhile, as it was planned.
                LogFailed(logger, exception.GetType().Name);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var now = clock.GetUtcNow();
        var due = await database.Blocks.AsNoTracking().Where(block => block.State == BlockState.Planned && (block.PlannedFrom == null || block.PlannedFrom <= now))
            .OrderBy(block => block.SetAt).Take(100).ToListAsync(cancel);
        foreach (var block in due)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
            if (await database.LockBedAsync(block.BedId, block.HospitalId, cancel) is not { Open: null, Held: null, Planned: null } locked) continue;
            if (await database.LiveBlockAsync(block.BedId, cancel) is not { } live || !live.IsDue(now)) continue;
            live.TakeEffect(locked.Bed, now);
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Planned blocks could not be begun ({Error}); trying again")]
    private static partial void LogFailed(ILogger logger, string error);
}
