using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>The server picks the next ticket by the order of service; two callers at once get two tickets.</summary>
internal static class CallNext
{
    private const int Attempts = 3;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/queues/{id:guid}/call-next", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("CallNext")
            .WithSummary("Call the next ticket; the answer says why this one.");

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CallNextRequest body,
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
        var point = await CallPreparation.FreePointAsync(database, body.ServicePointId, id, caller.HospitalId, cancel);
        if (!point.Succeeded)
            return point.Refusal.ToProblem();

        for (var attempt = 1; ; attempt++)
        {
            var waiting = await CallPreparation.WaitingAsync(database, id, cancel);
            if (waiting.Count == 0)
                return TicketRefusals.QueueEmpty.ToProblem();
            var order = orders.Of(waiting[0].Kind);
            var ranked = CallOrder.Rank(order, waiting, now);
            var (ticket, passedOver) = await FirstFreeAsync(database, ranked, cancel);
            if (ticket is null)
                return TicketRefusals.QueueEmpty.ToProblem();
            // A level or priority that changed since the reading may change the order too.
            if (ticket.Version != ranked[passedOver].Ticket.Version && attempt < Attempts)
                continue;
            if (ticket.Call(point.Value, caller.UserName, at.Value) is { } refusal)
                return refusal.ToProblem();
            var free = ranked.Skip(passedOver).Select(place => place.Ticket);
            database.Add(
                CallPreparation.Decision(
                    ticket,
                    order.Name,
                    caller.UserName,
                    now,
                    free,
                    ranked[passedOver].Reason.Why,
                    passedOver: passedOver
                )
            );
            await database.SaveChangesAsync(cancel);
            return TypedResults.Ok(TicketView.Of(ticket, now, 0, ranked[passedOver].Reason));
        }
    }

    /// <summary>
    /// Locks the first one whom nobody else is calling or changing: two callers never wait for each other.
    /// </summary>
    private static async Task<(Ticket? Ticket, int PassedOver)> FirstFreeAsync(
        QueuesDbContext database,
        IReadOnlyList<(Ticket Ticket, NextReason Reason)> ranked,
        CancellationToken cancel
    )
    {
        for (var at = 0; at < ranked.Count; at++)
            if (await database.LockWaitingAsync(ranked[at].Ticket.Id, cancel) is { } ticket)
                return (ticket, at);
        return (null, ranked.Count);
    }
}
