using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Domain;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Features;

/// <summary>
/// Whoever has an appointment is here: at the desk by the list; at the kiosk by number and birth year (see
/// <see cref="TakeNumber"/>).
/// </summary>
internal static class CheckIn
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/appointments/{id:guid}/check-in", HandleAsync)
            .Command(QueuePermissions.IssueTicket)
            .WithName("CheckIn")
            .WithSummary(
                "The patient is here: a number that waits from the time of the appointment. Again = the same number."
            );

    private static async Task<Results<Ok<TicketSlip>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        QueueOrders orders,
        QueueHistory history,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var appointment = await database
            .Appointments.FromSql(
                $"select * from appointment where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (appointment is null)
            return CommonRefusals.NotFound.ToProblem();
        var slip = await ArriveAsync(
            appointment,
            TicketChannel.CheckIn,
            caller.UserName,
            database,
            orders,
            history,
            clock.GetUtcNow(),
            cancel
        );
        return slip.Succeeded ? TypedResults.Ok(slip.Value) : slip.Refusal.ToProblem();
    }

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
        var given = await IssueTicket.GiveAsync(
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
