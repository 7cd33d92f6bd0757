using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>What the calling rules of the queue decide on: call again, not answered, back to waiting.</summary>
internal static class CallingAgain
{
    public static void Map(RouteGroupBuilder group)
    {
        Act(
            group,
            "recall",
            "RecallTicket",
            "Call again; refused too soon and after the last call.",
            (ticket, rules, actor, at) => ticket.Recall(rules, actor, at)
        );
        Act(
            group,
            "absent",
            "MarkTicketAbsent",
            "Not answered, after the last call. The ticket comes back by the rule of its queue.",
            (ticket, rules, actor, at) => ticket.MarkAbsent(rules, actor, at)
        );
        Act(
            group,
            "put-back",
            "PutTicketBack",
            "Back to waiting at the same place.",
            (ticket, rules, actor, at) => ticket.PutBack(rules, actor, at)
        );
    }

    private static void Act(
        RouteGroupBuilder group,
        string route,
        string name,
        string summary,
        Func<Ticket, CallRules, string, DateTimeOffset, Refusal?> decide
    ) =>
        group
            .MapPost(
                "/tickets/{id:guid}/" + route,
                (
                    Guid id,
                    MoveTicketRequest body,
                    Caller caller,
                    QueuesDbContext database,
                    TimeProvider clock,
                    CancellationToken cancel
                ) => HandleAsync(id, body, caller, database, clock, decide, cancel)
            )
            .Command(QueuesPermissions.Serve)
            .WithName(name)
            .WithSummary(summary);

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        Func<Ticket, CallRules, string, DateTimeOffset, Refusal?> decide,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(body.OccurredAt, now);
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        var ticket = await database.LockTicketAsync(id, caller.HospitalId, cancel);
        if (ticket is null)
            return CommonRefusals.NotFound.ToProblem();
        var queue = await database.Queues.AsNoTracking().SingleAsync(queue => queue.Id == ticket.QueueId, cancel);
        if (decide(ticket, queue.Rules, caller.UserName, at.Value) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TicketView.Of(ticket, now));
    }
}
