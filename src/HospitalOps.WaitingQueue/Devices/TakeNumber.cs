using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Devices;

/// <summary>
/// A kiosk gives one number. At most ten requests a minute per device: a child at the screen must not fill the queue.
/// </summary>
internal static class TakeNumber
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/kiosk/tickets", HandleAsync)
            .RequireRateLimiting(RequestLimits.PerDevice)
            .Command(QueuesPermissions.UseKiosk)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName("TakeNumber")
            .WithSummary("One number for whoever stands at the kiosk.");

    private static async Task<Results<Ok<TicketSlip>, ProblemHttpResult>> HandleAsync(
        TakeNumberRequest body,
        Caller caller,
        QueuesDbContext database,
        QueueOrders orders,
        QueueHistory history,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (body.QueueId is null)
        {
            if (body is not { AppointmentNumber: { } number, BirthYear: { } year })
                return AppointmentRefusals.OneChoice.ToProblem();
            if (
                await AppointmentArrival.FindAsync(number, year, caller.HospitalId, database, cancel)
                is not { } appointment
            )
                return AppointmentRefusals.Unknown.ToProblem();
            var arrived = await AppointmentArrival.ArriveAsync(
                appointment,
                TicketChannel.CheckIn,
                caller.UserName,
                database,
                orders,
                history,
                now,
                cancel
            );
            return arrived.Succeeded ? TypedResults.Ok(arrived.Value) : arrived.Refusal.ToProblem();
        }
        if (body.AppointmentNumber is not null || body.BirthYear is not null)
            return AppointmentRefusals.OneChoice.ToProblem();
        var queue = await KioskQueues
            .Offered(database, caller)
            .SingleOrDefaultAsync(queue => queue.Id == body.QueueId, cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        var given = await TicketIssue.GiveAsync(
            queue,
            new IssueTicketRequest(null, null, TicketChannel.Kiosk, null, null),
            now,
            now,
            caller.UserName,
            database,
            cancel
        );
        if (!given.Succeeded)
            return given.Refusal.ToProblem();
        var standing = await TicketStanding.OfAsync(database, orders, history, given.Value.Ticket, now, cancel);
        return TypedResults.Ok(TicketSlip.Of(given.Value.Ticket, queue, standing, given.Value.Follow.Code));
    }
}
