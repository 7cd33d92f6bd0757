using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Devices;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>
/// Whoever has an appointment is here: at the desk by the list; at the kiosk by number and birth year (see
/// <see cref="TakeNumber"/>).
/// </summary>
internal static class CheckIn
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/appointments/{id:guid}/check-in", HandleAsync)
            .Command(QueuesPermissions.IssueTicket)
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
        var slip = await AppointmentArrival.ArriveAsync(
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
}
