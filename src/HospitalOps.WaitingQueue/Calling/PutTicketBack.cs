using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>Back to waiting at the same place.</summary>
internal static class PutTicketBack
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/put-back", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("PutTicketBack")
            .WithSummary("Back to waiting at the same place.");

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
            (ticket, rules, at) => ticket.PutBack(rules, caller.UserName, at),
            cancel
        );
}
