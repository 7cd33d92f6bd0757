using System.Data;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Services;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Blocks;

/// <summary>
/// Every 15 s: planned blocks whose time has come take effect on empty beds. Where a patient leaves, the departure
/// itself does it.
/// </summary>
internal sealed class BeginPlannedBlocks(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<BeginPlannedBlocks> logger
) : RepeatedWork(TimeSpan.FromSeconds(15), clock, logger)
{
    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var due = await database
            .Blocks.AsNoTracking()
            .Where(block =>
                block.State == BlockState.Planned && (block.PlannedFrom == null || block.PlannedFrom <= now)
            )
            .OrderBy(block => block.SetAt)
            .Take(100)
            .ToListAsync(cancel);
        foreach (var block in due)
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(
                IsolationLevel.ReadCommitted,
                cancel
            );
            if (
                await database.LockBedAsync(block.BedId, block.HospitalId, cancel)
                is not { Open: null, Held: null, Planned: null } locked
            )
                continue;
            if (await database.LiveBlockAsync(block.BedId, cancel) is not { } live || !live.IsDue(now))
                continue;
            live.TakeEffect(locked.Bed, now);
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }
}
