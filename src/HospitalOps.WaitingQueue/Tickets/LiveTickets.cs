using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Entries of a person or a stay, locked in one order until the transaction ends.</summary>
internal static class LiveTickets
{
    public static Task<List<Ticket>> LockLiveOfPatientsAsync(
        this QueuesDbContext database,
        Guid[] patients,
        CancellationToken cancel
    ) =>
        database
            .Tickets.FromSql(
                $"""
                select * from ticket where patient_id = any({patients}) and state in ('waiting', 'called', 'absent',
                  'in_service')
                order by id for no key update
                """
            )
            .ToListAsync(cancel);

    public static Task<List<Ticket>> LockLiveOfStayAsync(
        this QueuesDbContext database,
        Guid stay,
        CancellationToken cancel
    ) =>
        database
            .Tickets.FromSql(
                $"""
                select * from ticket where stay_id = {stay} and state in ('waiting', 'called', 'absent', 'in_service')
                order by id for no key update
                """
            )
            .ToListAsync(cancel);

    public static Task<Ticket?> LockLiveOfNumberAsync(
        this QueuesDbContext database,
        Guid queue,
        string number,
        CancellationToken cancel
    ) =>
        database
            .Tickets.FromSql(
                $"""
                select * from ticket where queue_id = {queue} and number = {number}
                  and state in ('waiting', 'called', 'absent', 'in_service') for no key update
                """
            )
            .SingleOrDefaultAsync(cancel);

    /// <summary>
    /// Ended for a reason that is no more, in the business day of now, and nobody of them waits in the queue again. Who
    /// had two in a queue gets the earlier one; a number that somebody has again who came yesterday is not given twice.
    /// </summary>
    public static async Task<List<Ticket>> LockEndedTodayAsync(
        this QueuesDbContext database,
        Guid[] patients,
        string cause,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var offset = CasablancaTime.OffsetAt(now);
        var ended = await database
            .Tickets.FromSql(
                $"""
                select ticket.* from ticket join queue on queue.id = ticket.queue_id
                where ticket.patient_id = any({patients}) and ticket.state = 'cancelled'
                  and ticket.business_day =
                    (({now} at time zone 'UTC') + {offset} - queue.day_starts_at_hour * interval '1 hour')::date
                  and exists (select 1 from ticket_move move
                    where move.ticket_id = ticket.id and move.version = ticket.version and move.cause = {cause})
                  and not exists (select 1 from ticket other
                    where other.queue_id = ticket.queue_id and (other.patient_id = ticket.patient_id or other.number
                      = ticket.number)
                      and other.state in ('waiting', 'called', 'absent', 'in_service'))
                order by ticket.id for no key update of ticket
                """
            )
            .ToListAsync(cancel);
        return [.. ended.OrderBy(ticket => ticket.QueuedAt).DistinctBy(ticket => (ticket.QueueId, ticket.PatientId))];
    }
}
