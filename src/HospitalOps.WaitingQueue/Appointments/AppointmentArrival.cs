using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>Whoever has an appointment and is here, at the desk or at a kiosk.</summary>
internal static class AppointmentArrival
{
    /// <summary>The appointment, locked, if number and year are right.</summary>
    public static async Task<Appointment?> FindAsync(
        string number,
        int birthYear,
        Guid hospital,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var appointment = await database
            .Appointments.FromSql(
                $"select * from appointment where number = {number} and hospital_id = {hospital} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        return appointment?.BirthYear == birthYear ? appointment : null;
    }

    /// <summary>One ticket per appointment: who checks in twice gets the first paper again.</summary>
    public static async Task<Result<TicketSlip>> ArriveAsync(
        Appointment appointment,
        TicketChannel channel,
        string actor,
        QueuesDbContext database,
        QueueOrders orders,
        QueueHistory history,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var queue = await database.Queues.AsNoTracking().SingleAsync(queue => queue.Id == appointment.QueueId, cancel);
        if (appointment.TicketId is { } before)
        {
            var ticket = await database.Tickets.AsNoTracking().SingleAsync(ticket => ticket.Id == before, cancel);
            var follow = await database
                .FollowCodes.AsNoTracking()
                .SingleAsync(follow => follow.VisitId == ticket.VisitId, cancel);
            return TicketSlip.Of(
                ticket,
                queue,
                await TicketStanding.OfAsync(database, orders, history, ticket, now, cancel),
                follow.Code
            );
        }
        if (appointment.RefuseArrival(queue, now) is { } refusal)
            return refusal;
        if (!queue.IsOpen(now))
        {
            var opens = queue.Opening!.OpensAt(now);
            if (opens is null || queue.DayOf(opens.Value) != queue.DayOf(now))
                return AppointmentRefusals.ClosedToday(queue, opens);
        }
        var given = await TicketIssue.GiveAsync(
            queue,
            new IssueTicketRequest(appointment.PatientId, null, channel, null, null, appointment.DueAt),
            now,
            now,
            actor,
            database,
            cancel
        );
        if (!given.Succeeded)
            return given.Refusal;
        appointment.Arrive(given.Value.Ticket, now);
        await database.SaveChangesAsync(cancel);
        var standing = await TicketStanding.OfAsync(database, orders, history, given.Value.Ticket, now, cancel);
        return TicketSlip.Of(given.Value.Ticket, queue, standing, given.Value.Follow.Code);
    }
}
