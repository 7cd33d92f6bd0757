using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Devices;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>How a number is given, by whomever.</summary>
internal static class TicketIssue
{
    /// <summary>Numbers the ticket and saves it with the code of its paper.</summary>
    public static async Task<Result<GivenTicket>> GiveAsync(
        Queue queue,
        IssueTicketRequest body,
        DateTimeOffset at,
        DateTimeOffset now,
        string actor,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        // Whoever got a paper was in: it is entered even when the queue is closed by now.
        if (body.Paper(queue) is { } unnumbered)
            return unnumbered;
        if (body.Channel != TicketChannel.Downtime && queue.Closed(at) is { } closed)
            return closed;
        if (body.Appointment(queue, at) is { } wrong)
            return wrong;

        // The counter row is the queue's lock: two presses for one patient come one after the other.
        var day = queue.DayOf(at);
        var number = body.Number ?? await database.NextNumberAsync(queue, day, cancel);
        var holder = body.Number is null ? null : await database.LockLiveOfNumberAsync(queue.Id, number, cancel);
        if (holder?.BusinessDay == day)
            return TicketRefusals.NumberTaken;
        if (holder is not null && holder.BusinessDay < day)
        {
            // The paper of an earlier day: nobody waits under it any more, unless somebody is being served.
            if (holder.State == TicketState.InService)
                return TicketRefusals.NumberInUse(holder);
            holder.EndOfDay(queue.EndOf(holder.BusinessDay));
            await database.SaveChangesAsync(cancel);
            holder = null;
        }
        if (body.PatientId is { } patient)
        {
            var live = await QueueViews
                .LiveTickets(database)
                .AsNoTracking()
                .FirstOrDefaultAsync(ticket => ticket.QueueId == queue.Id && ticket.PatientId == patient, cancel);
            if (live is not null)
                return TicketRefusals.AlreadyWaiting(live);
        }
        var ticket = Ticket.Issue(
            new TicketEntry
            {
                Id = Guid.CreateVersion7(now),
                Queue = queue,
                VisitId = Guid.CreateVersion7(now),
                BusinessDay = day,
                Number = number,
                Channel = body.Channel,
                PriorityReason = body.PriorityReason,
                PatientId = body.PatientId,
                StayId = body.StayId,
                ArrivedAt = at,
                QueuedAt = at,
                First = true,
                Actor = actor,
                DueAt = body.DueAt?.ToUniversalTime(),
            }
        );
        // Entered late, and its number has been given again since: it is over, and counted in its own day.
        if (holder is not null && day < holder.BusinessDay)
            ticket.EndOfDay(queue.EndOf(day));
        var follow = FollowCode.For(ticket);
        database.AddRange(ticket, follow);
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost;
        return new GivenTicket(ticket, follow);
    }
}
