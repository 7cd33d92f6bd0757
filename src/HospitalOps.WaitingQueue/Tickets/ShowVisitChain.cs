using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>From the door to the end: where a visit was, how long in each state, who acted.</summary>
internal static class ShowVisitChain
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/visits/{id:guid}/queue-steps", HandleAsync)
            .Query(QueuesPermissions.ReadQueues)
            .WithName("ShowVisitChain")
            .WithSummary("The ordered entries of one visit, also those that were taken back.");

    private static async Task<Results<Ok<VisitChain>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var steps = await database
            .Tickets.AsNoTracking()
            .Where(ticket => ticket.VisitId == id && ticket.HospitalId == caller.HospitalId)
            .Include(ticket => ticket.Moves)
            .ToListAsync(cancel);
        if (steps.Count == 0)
            return CommonRefusals.NotFound.ToProblem();
        var queues = await database
            .Queues.AsNoTracking()
            .Where(queue => queue.HospitalId == caller.HospitalId)
            .ToDictionaryAsync(queue => queue.Id, cancel);
        return TypedResults.Ok(
            new VisitChain(
                id,
                steps.Min(step => step.ArrivedAt),
                now,
                [
                    .. steps
                        .OrderBy(step => step.QueuedAt)
                        .ThenBy(step => step.Id)
                        .Select(step => Step(step, queues[step.QueueId], now)),
                ]
            )
        );
    }

    private static VisitStep Step(Ticket ticket, Queue queue, DateTimeOffset now)
    {
        var moves = ticket.Moves.OrderBy(move => move.Version).ToList();
        var times = StateTimes.Of(moves, now);
        return new(
            ticket.Id,
            ticket.Number,
            ticket.Kind,
            queue.NameFr,
            queue.NameEn,
            queue.NameAr,
            ticket.State,
            ticket.Channel,
            ticket.QueuedAt,
            ticket.DueAt,
            ticket.EndedAt,
            ticket.LeftAt,
            ticket.LeftEstimated,
            moves.Count > 0 && moves[^1].Cause == MoveCauses.Undone,
            times[TicketState.Waiting],
            times[TicketState.Called],
            times[TicketState.Absent],
            times[TicketState.InService],
            [
                .. moves.Select(move => new VisitMove(
                    move.State,
                    move.OccurredAt,
                    move.Actor,
                    move.ServicePointCode,
                    move.Cause,
                    move.Reason
                )),
            ]
        );
    }
}
