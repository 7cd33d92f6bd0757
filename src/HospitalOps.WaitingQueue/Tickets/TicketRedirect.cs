using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>The way of a visit from one queue to the next, by whatever act.</summary>
internal static class TicketRedirect
{
    /// <summary>The next entry, not saved yet.</summary>
    public static async Task<Result<Ticket>> GoAsync(
        Ticket ticket,
        Guid to,
        DateTimeOffset at,
        DateTimeOffset now,
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var queue = await database
            .Queues.AsNoTracking()
            .SingleOrDefaultAsync(queue => queue.Id == to && queue.HospitalId == caller.HospitalId, cancel);
        if (queue is null)
            return CommonRefusals.NotFound;
        // Who was in the house while the queue was open is not left standing because it closes, and nobody whose life
        // is at stake waits for opening hours.
        if (
            ticket.Triaged is not { IsFloor: true }
            && !queue.IsOpen(ticket.ArrivedAt)
            && queue.Closed(at) is { } closed
        )
            return closed;
        var day = queue.DayOf(at);
        var next = ticket.Redirect(
            Guid.CreateVersion7(now),
            queue,
            day,
            await database.NextNumberAsync(queue, day, cancel),
            caller.UserName,
            at
        );
        if (next.Succeeded)
            database.Add(next.Value);
        return next;
    }
}
