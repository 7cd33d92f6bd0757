using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.Identity;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>
/// A cleaner has gone: what he had begun stands still for whoever goes on with it, what was given to him is free again,
/// and he is on duty no more.
/// </summary>
internal sealed class LeaveCleaningConsumer(BedsDbContext database)
    : IEventHandler<StaffSignedOut>,
        IEventHandler<StaffDisabled>
{
    public Task HandleAsync(StaffSignedOut message, EventContext context, CancellationToken cancel) =>
        LeaveAsync(message.HospitalId, message.Login, message.OccurredAt, cancel);

    public Task HandleAsync(StaffDisabled message, EventContext context, CancellationToken cancel) =>
        LeaveAsync(message.HospitalId, message.Login, message.OccurredAt, cancel);

    private async Task LeaveAsync(Guid hospital, string cleaner, DateTimeOffset gone, CancellationToken cancel)
    {
        foreach (
            var shift in await database
                .CleaningShifts.Where(shift =>
                    shift.HospitalId == hospital
                    && shift.Cleaner == cleaner
                    && shift.EndedAt == null
                    && shift.BeganAt <= gone
                )
                .ToListAsync(cancel)
        )
            shift.End(gone);
        await database
            .CleaningJobs.Where(job =>
                job.HospitalId == hospital
                && job.AssignedTo == cleaner
                && job.State == CleaningState.Requested
                && job.AssignedAt <= gone
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.AssignedTo, (string?)null)
                        .SetProperty(job => job.AssignedBy, (string?)null)
                        .SetProperty(job => job.AssignedAt, (DateTimeOffset?)null),
                cancel
            );
        var begun = await database
            .CleaningJobs.AsNoTracking()
            .Where(job =>
                job.HospitalId == hospital
                && job.Cleaner == cleaner
                && job.State == CleaningState.Started
                && job.StartedAt <= gone
            )
            .OrderBy(job => job.BedId)
            .Select(job => new { job.Id, job.BedId })
            .ToListAsync(cancel);
        foreach (var one in begun)
        {
            // The bed first, as everywhere.
            await database.LockBedAsync(one.BedId, hospital, cancel);
            if (await database.LockJobAsync(one.Id, cancel) is { } job && job.Cleaner == cleaner)
                job.Pause(PauseReasons.SignedOut);
        }
        await database.SaveChangesAsync(cancel);
    }
}

/// <summary>Reasons that the product itself gives for an interruption.</summary>
internal static class PauseReasons
{
    public const string SignedOut = "signed_out";
}
