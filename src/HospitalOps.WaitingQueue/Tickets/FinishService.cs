using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Service has ended.</summary>
internal static class FinishService
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/finish", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("FinishService")
            .WithSummary("Service ended.");

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        TicketCommand.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) => ticket.Finish(caller.UserName, at),
            cancel
        );
}
