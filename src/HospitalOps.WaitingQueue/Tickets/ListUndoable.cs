using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Moves of a queue that the caller can take back now.</summary>
internal static class ListUndoable
{
    private const int Most = 20;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/queues/{id:guid}/undoable", HandleAsync)
            .Query(QueuesPermissions.Undo)
            .WithName("ListUndoable")
            .WithSummary("Moves of a queue that the caller can take back now, the latest first.");

    private static async Task<Ok<IReadOnlyList<UndoableMove>>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var (since, ruleSince) = (now - Ticket.UndoWithin, now - Ticket.UndoLeftByRuleWithin);
        var all = UndoRight.IsSupervisor(caller);
        var moved = await database
            .Tickets.AsNoTracking()
            .Where(ticket =>
                ticket.QueueId == id
                && ticket.HospitalId == caller.HospitalId
                && ticket.UndoTo != null
                && (
                    ticket.ChangedAt > since
                    || ticket.State == TicketState.Left
                        && ticket.LastActor == Ticket.ByRule
                        && ticket.ChangedAt > ruleSince
                )
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
                ticket.UndoUntil,
                ticket.PatientId,
                ticket.Version
            )),
        ]);
    }
}
