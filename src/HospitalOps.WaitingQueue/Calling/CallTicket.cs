using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>A chosen ticket is called out of turn, with a reason.</summary>
internal static class CallTicket
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/call", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("CallTicket")
            .WithSummary("Call a chosen ticket out of turn, with a reason.");

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CallTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        QueueOrders orders,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(body.OccurredAt, now);
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        var queue = await database
            .Tickets.AsNoTracking()
            .Where(ticket => ticket.Id == id && ticket.HospitalId == caller.HospitalId)
            .Select(ticket => (Guid?)ticket.QueueId)
            .SingleOrDefaultAsync(cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        var point = await CallPreparation.FreePointAsync(
            database,
            body.ServicePointId,
            queue.Value,
            caller.HospitalId,
            cancel
        );
        if (!point.Succeeded)
            return point.Refusal.ToProblem();
        var waiting = await CallPreparation.WaitingAsync(database, queue.Value, cancel);
        var ticket = (await database.LockTicketAsync(id, caller.HospitalId, cancel))!;
        if (ticket.Call(point.Value, caller.UserName, at.Value) is { } refusal)
            return refusal.ToProblem();
        ticket.CalledOutOfTurn(body.Reason);
        database.Add(
            CallPreparation.Decision(
                ticket,
                orders.Of(ticket.Kind).Name,
                caller.UserName,
                now,
                waiting,
                reason: body.Reason
            )
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TicketView.Of(ticket, now));
    }
}
