using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

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
        var queue = await database
            .Queues.AsNoTracking()
            .SingleOrDefaultAsync(queue => queue.Id == body.QueueId && queue.HospitalId == caller.HospitalId, cancel);
        if (ticket is null || queue is null)
            return CommonRefusals.NotFound.ToProblem();
        // Who was in the house while the queue was open is not left standing because it closes.
        if (!queue.IsOpen(ticket.ArrivedAt) && queue.Closed(at.Value) is { } closed)
            return closed.ToProblem();
        var day = queue.DayOf(at.Value);
        var next = ticket.Redirect(
            Guid.CreateVersion7(now),
            queue,
            day,
            await database.NextNumberAsync(queue, day, cancel),
            caller.UserName,
            at.Value
        );
        if (!next.Succeeded)
            return next.Refusal.ToProblem();
        database.Add(next.Value);
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Ok(TicketView.Of(next.Value, now));
    }
}
