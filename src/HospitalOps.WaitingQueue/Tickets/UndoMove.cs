using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>A move that can be taken back now.</summary>
/// <param name="State">Where the move led to.</param>
/// <param name="Former">What an undo brings back.</param>
/// <param name="Until">The last instant for it.</param>
public sealed record UndoableMove(
    Guid TicketId,
    string Number,
    TicketState State,
    TicketState Former,
    string? MovedBy,
    DateTimeOffset MovedAt,
    DateTimeOffset Until,
    Guid? PatientId,
    long Version
);

/// <summary>
/// Takes back the last move of an entry, also one that ended it or sent it on: both entries stay visible in the history
/// of the visit.
/// </summary>
internal static class UndoMove
{
    private const int Most = 20;

    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/tickets/{id:guid}/undo", HandleAsync)
            .Command(QueuesPermissions.Undo)
            .WithName("UndoTicket")
            .WithSummary("Take back the last move within five minutes: your own, or anybody's as a supervisor.");
        group
            .MapGet("/queues/{id:guid}/undoable", ListAsync)
            .Query(QueuesPermissions.Undo)
            .WithName("ListUndoable")
            .WithSummary("Moves of a queue that the caller can take back now, the latest first.");
    }

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var ticket = await database.LockTicketAsync(id, caller.HospitalId, cancel);
        if (ticket is null)
            return CommonRefusals.NotFound.ToProblem();
        var next = ticket.NextTicketId is { } other
            ? await database.LockTicketAsync(other, caller.HospitalId, cancel)
            : null;
        if (ticket.Undo(caller.UserName, IsSupervisor(caller), next, now) is { } refusal)
            return refusal.ToProblem();
        if (
            ticket.ServicePointId is { } desk
            && await database.LockServicePointAsync(desk, ticket.QueueId, caller.HospitalId, cancel) is { } point
            && point.Closed() is { } closed
        )
            return closed.ToProblem();
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Ok(TicketView.Of(ticket, now));
    }

    private static async Task<Ok<IReadOnlyList<UndoableMove>>> ListAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var since = clock.GetUtcNow() - Ticket.UndoWithin;
        var all = IsSupervisor(caller);
        var moved = await database
            .Tickets.AsNoTracking()
            .Where(ticket =>
                ticket.QueueId == id
                && ticket.HospitalId == caller.HospitalId
                && ticket.UndoTo != null
                && ticket.ChangedAt > since
                && (all || ticket.LastActor == caller.UserName || ticket.LastActor == Ticket.ByRule)
            )
            .OrderByDescending(ticket => ticket.ChangedAt)
            .Take(Most)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<UndoableMove>>([
            .. moved.Select(ticket => new UndoableMove(
                ticket.Id,
                ticket.Number,
                ticket.State,
                ticket.UndoTo!.State,
                ticket.LastActor,
                ticket.ChangedAt,
                ticket.ChangedAt + Ticket.UndoWithin,
                ticket.PatientId,
                ticket.Version
            )),
        ]);
    }

    private static bool IsSupervisor(Caller caller) => caller.Role == Roles.OperationsManager;
}
