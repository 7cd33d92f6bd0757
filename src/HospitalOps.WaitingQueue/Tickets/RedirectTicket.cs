using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>
/// Closes one entry and opens the next at the same instant; the arrival at the door is kept. Answers with the new
/// entry.
/// </summary>
internal static class RedirectTicket
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/redirect", HandleAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("RedirectTicket")
            .WithSummary("Send the visit to another queue.");

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        RedirectTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
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
        var next = await TicketRedirect.GoAsync(ticket, body.QueueId, at.Value, now, caller, database, cancel);
        if (!next.Succeeded)
            return next.Refusal.ToProblem();
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Ok(TicketView.Of(next.Value, now));
    }
}
