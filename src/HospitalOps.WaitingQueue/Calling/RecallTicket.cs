using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>The same ticket is called again; not too soon, and not after the last call.</summary>
internal static class RecallTicket
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/recall", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("RecallTicket")
            .WithSummary("Call again; refused too soon and after the last call.");

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
            (ticket, rules, at) => ticket.Recall(rules, caller.UserName, at),
            cancel
        );
}
