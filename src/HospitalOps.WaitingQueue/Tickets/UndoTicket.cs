using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Persons;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>
/// Takes back the last move of an entry, also one that ended it or sent it on: both entries stay visible in the history
/// of the visit.
/// </summary>
internal static class UndoTicket
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/undo", HandleAsync)
            .Command(QueuesPermissions.Undo)
            .WithName("UndoTicket")
            .WithSummary("Take back the last move within five minutes: your own, or anybody's as a supervisor.");

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        PersonCheck persons,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var ticket = await database.LockTicketAsync(id, caller.HospitalId, cancel);
        if (ticket is null)
            return CommonRefusals.NotFound.ToProblem();
        // Who left unseen may come back to a stay that ended with it; else nobody waits again who has left or died.
        if (
            ticket.PatientId is { } patient
            && await persons.CheckAsync(
                patient,
                ticket.State == TicketState.Left ? null : ticket.StayId,
                caller,
                cancel
            )
                is { Succeeded: false } gone
        )
            return gone.Refusal.ToProblem();
        var next = ticket.NextTicketId is { } other
            ? await database.LockTicketAsync(other, caller.HospitalId, cancel)
            : null;
        if (ticket.Undo(caller.UserName, UndoRight.IsSupervisor(caller), next, now) is { } refusal)
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
}
