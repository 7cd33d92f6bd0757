using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>What every call needs: a free desk, who waits, and the decision written down.</summary>
internal static class CallPreparation
{
    public static Task<List<Ticket>> WaitingAsync(QueuesDbContext database, Guid queue, CancellationToken cancel) =>
        database
            .Tickets.AsNoTracking()
            .Where(ticket => ticket.QueueId == queue && ticket.State == TicketState.Waiting)
            .ToListAsync(cancel);

    public static async Task<Result<ServicePoint>> FreePointAsync(
        QueuesDbContext database,
        Guid id,
        Guid queue,
        Guid hospital,
        CancellationToken cancel
    )
    {
        if (await database.LockServicePointAsync(id, queue, hospital, cancel) is not { } point)
            return CommonRefusals.NotFound;
        if (point.Closed() is { } closed)
            return closed;
        var current = await database
            .Tickets.AsNoTracking()
            .FirstOrDefaultAsync(
                ticket =>
                    ticket.ServicePointId == id
                    && (ticket.State == TicketState.Called || ticket.State == TicketState.InService),
                cancel
            );
        return current is null ? point : TicketRefusals.PointBusy(point.Code, current.Number, current.ChangedAt);
    }

    public static CallDecision Decision(
        Ticket ticket,
        string order,
        string actor,
        DateTimeOffset now,
        IEnumerable<Ticket> waiting,
        string? why = null,
        string? reason = null,
        int passedOver = 0
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = ticket.HospitalId,
            QueueId = ticket.QueueId,
            TicketId = ticket.Id,
            Actor = actor,
            DecidedAt = now,
            OrderName = order,
            Why = why,
            OverrideReason = reason,
            PassedOver = passedOver,
            Waiting = CallDecision.Snapshot(waiting),
        };
}
