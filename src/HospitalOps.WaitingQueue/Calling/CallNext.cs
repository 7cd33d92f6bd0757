using System.ComponentModel.DataAnnotations;
using HospitalOps.Queueing;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Operations;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>Which desk or cubicle calls.</summary>
public sealed record CallNextRequest(Guid ServicePointId, DateTimeOffset? OccurredAt);

/// <summary>Which desk calls this ticket out of turn, and why.</summary>
public sealed record CallTicketRequest(
    Guid ServicePointId,
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt
);

/// <summary>The server picks the next ticket by the order of service; two callers at once get two tickets.</summary>
internal static class CallNext
{
    private const int Attempts = 3;

    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/queues/{id:guid}/call-next", NextAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("CallNext")
            .WithSummary("Call the next ticket; the answer says why this one.");
        group
            .MapPost("/tickets/{id:guid}/call", ChosenAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("CallTicket")
            .WithSummary("Call a chosen ticket out of turn, with a reason.");
    }

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> NextAsync(
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
        var point = await FreePointAsync(database, body.ServicePointId, id, caller.HospitalId, cancel);
        if (!point.Succeeded)
            return point.Refusal.ToProblem();

        for (var attempt = 1; ; attempt++)
        {
            var waiting = await WaitingAsync(database, id, cancel);
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
                Decision(
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

    private static Task<List<Ticket>> WaitingAsync(QueuesDbContext database, Guid queue, CancellationToken cancel) =>
        database
            .Tickets.AsNoTracking()
            .Where(ticket => ticket.QueueId == queue && ticket.State == TicketState.Waiting)
            .ToListAsync(cancel);

    private static CallDecision Decision(
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

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> ChosenAsync(
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
        var point = await FreePointAsync(database, body.ServicePointId, queue.Value, caller.HospitalId, cancel);
        if (!point.Succeeded)
            return point.Refusal.ToProblem();
        var waiting = await WaitingAsync(database, queue.Value, cancel);
        var ticket = (await database.LockTicketAsync(id, caller.HospitalId, cancel))!;
        if (ticket.Call(point.Value, caller.UserName, at.Value) is { } refusal)
            return refusal.ToProblem();
        ticket.CalledOutOfTurn(body.Reason);
        database.Add(Decision(ticket, orders.Of(ticket.Kind).Name, caller.UserName, now, waiting, reason: body.Reason));
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TicketView.Of(ticket, now));
    }

    private static async Task<Result<ServicePoint>> FreePointAsync(
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
}
