using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Left without being seen; the time known, or estimated and marked so.</summary>
internal static class RecordLeft
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/leave", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("RecordLeft")
            .WithSummary("Left without being seen; the time known, or estimated and marked so.");

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        LeaveRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await database.LockTicketAsync(id, caller.HospitalId, cancel) is { } leaving)
            await UnseenVisits.MarkAsync(database, leaving, cancel);
        return await TicketCommand.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) => ticket.Leave(body.Estimated, caller.UserName, at),
            cancel
        );
    }
}
