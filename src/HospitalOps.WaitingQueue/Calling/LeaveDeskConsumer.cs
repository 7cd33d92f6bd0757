using HospitalOps.Contracts.Identity;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>
/// Who served a desk has gone: whoever he had called waits again at the old place, and the desk that he had opened is
/// closed. A patient in care stays: somebody has to say how it ended.
/// </summary>
internal sealed class LeaveDeskConsumer(QueuesDbContext database, TimeProvider clock)
    : IEventHandler<StaffSignedOut>,
        IEventHandler<StaffDisabled>
{
    public Task HandleAsync(StaffSignedOut message, EventContext context, CancellationToken cancel) =>
        LeaveAsync(message.HospitalId, message.Login, message.OccurredAt, cancel);

    public Task HandleAsync(StaffDisabled message, EventContext context, CancellationToken cancel) =>
        LeaveAsync(message.HospitalId, message.Login, message.OccurredAt, cancel);

    private async Task LeaveAsync(Guid hospital, string who, DateTimeOffset gone, CancellationToken cancel)
    {
        var points = await database
            .ServicePoints.FromSql(
                $"select * from service_point where hospital_id = {hospital} and is_open and changed_by = {who} and changed_at <= {gone} order by id for no key update"
            )
            .ToListAsync(cancel);
        var called = await database
            .Tickets.AsNoTracking()
            .Where(ticket =>
                ticket.HospitalId == hospital && ticket.State == TicketState.Called && ticket.CalledAt <= gone
            )
            .Where(ticket =>
                database
                    .TicketMoves.Where(move => move.TicketId == ticket.Id)
                    .OrderByDescending(move => move.Version)
                    .Select(move => move.Actor)
                    .First() == who
            )
            .OrderBy(ticket => ticket.Id)
            .Select(ticket => new { ticket.Id, ticket.QueueId })
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        foreach (var one in called)
        {
            var queue = await database.Queues.AsNoTracking().SingleAsync(queue => queue.Id == one.QueueId, cancel);
            if (await database.LockTicketAsync(one.Id, hospital, cancel) is { State: TicketState.Called } ticket)
                ticket.PutBack(queue.Rules, Ticket.ByRule, now);
        }
        foreach (var point in points)
            if (
                !await database.Tickets.AnyAsync(
                    ticket => ticket.ServicePointId == point.Id && ticket.State == TicketState.InService,
                    cancel
                )
            )
                point.Close(who, now);
        await database.SaveChangesAsync(cancel);
    }
}
