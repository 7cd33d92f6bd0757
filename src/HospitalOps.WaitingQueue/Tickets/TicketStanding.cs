using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>What one patient may be told about the own number.</summary>
/// <param name="Ahead">People who would be called first; null when the ticket does not wait.</param>
/// <param name="Range">Expected minutes; null when too little is known.</param>
internal sealed record TicketStanding(int? Ahead, (int From, int To)? Range)
{
    /// <summary>Where a ticket stands in its queue now: one query.</summary>
    public static async Task<TicketStanding> OfAsync(
        QueuesDbContext database,
        QueueOrders orders,
        QueueHistory history,
        Ticket ticket,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (ticket.State != TicketState.Waiting)
            return new(null, null);
        var waiting = await database
            .Tickets.AsNoTracking()
            .Where(other => other.QueueId == ticket.QueueId && other.State == TicketState.Waiting)
            .ToListAsync(cancel);
        var place = CallOrder
            .Rank(orders.Of(ticket.Kind), waiting, now)
            .Select((entry, ahead) => (entry.Ticket.Id, Ahead: (int?)ahead))
            .FirstOrDefault(entry => entry.Id == ticket.Id);
        if (place.Ahead is not { } ahead)
            return new(null, null);
        return new(ahead, history.Of(ticket.QueueId).Shown(CallOrder.Entry(ticket).Rank, ahead));
    }
}
