using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>The patient is being served.</summary>
internal static class StartService
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/start", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("StartService")
            .WithSummary("The patient is being served.");

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        QueuesMetrics metrics,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        TicketCommand.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) =>
            {
                if (ticket.Start(caller.UserName, at) is { } refusal)
                    return refusal;
                metrics.Started(ticket);
                return null;
            },
            cancel
        );
}
