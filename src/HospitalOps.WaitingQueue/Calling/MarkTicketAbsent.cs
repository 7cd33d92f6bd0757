using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>Not answered, after the last call: the ticket comes back by the rule of its queue.</summary>
internal static class MarkTicketAbsent
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/absent", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("MarkTicketAbsent")
            .WithSummary("Not answered, after the last call. The ticket comes back by the rule of its queue.");

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        CallCommand.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, rules, at) => ticket.MarkAbsent(rules, caller.UserName, at),
            cancel
        );
}
