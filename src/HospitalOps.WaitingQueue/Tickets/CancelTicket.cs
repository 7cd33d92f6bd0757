using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>The number is void.</summary>
internal static class CancelTicket
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/cancel", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("CancelTicket")
            .WithSummary("The number is void.");

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CancelTicketRequest body,
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
            (ticket, at) => ticket.Cancel(body.Reason, caller.UserName, at),
            cancel
        );
}
