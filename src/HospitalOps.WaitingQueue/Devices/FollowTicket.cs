using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Devices;

/// <summary>
/// Anonymous by design (docs/adr/0011): the code on the paper is the only key. Unknown and ended codes get one answer.
/// </summary>
internal static class FollowTicket
{
    private const int LongestCode = 40;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/followed-tickets/{code}", HandleAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.PerAddress)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName("FollowTicket")
            .WithSummary("State of one number for whoever holds its paper.");

    private static async Task<Results<Ok<FollowedTicket>, ProblemHttpResult>> HandleAsync(
        string code,
        HttpContext http,
        QueuesDbContext database,
        QueueOrders orders,
        QueueHistory history,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var now = clock.GetUtcNow();
        var follow =
            code.Length > LongestCode
                ? null
                : await database
                    .FollowCodes.AsNoTracking()
                    .SingleOrDefaultAsync(follow => follow.Code == code && follow.EndsAt > now, cancel);
        if (follow is null)
            return CommonRefusals.NotFound.ToProblem();
        // Sent on to another queue, the visit has a new number there; sent back by an undo, it has the old one again.
        var visit = await database
            .Tickets.AsNoTracking()
            .Where(ticket => ticket.VisitId == follow.VisitId)
            .ToListAsync(cancel);
        var ticket = visit
            .OrderByDescending(ticket => ticket.IsLive)
            .ThenByDescending(ticket => ticket.QueuedAt)
            .First();
        var queue = await database.Queues.AsNoTracking().SingleAsync(queue => queue.Id == ticket.QueueId, cancel);
        var point = ticket.State is TicketState.Called or TicketState.InService
            ? await database
                .ServicePoints.AsNoTracking()
                .SingleOrDefaultAsync(point => point.Id == ticket.ServicePointId, cancel)
            : null;
        var standing = await TicketStanding.OfAsync(database, orders, history, ticket, now, cancel);
        return TypedResults.Ok(
            new FollowedTicket(
                ticket.Number,
                ticket.IsLive ? ticket.State : TicketState.Done,
                queue.NameFr,
                queue.NameEn,
                queue.NameAr,
                point?.NameFr,
                point?.NameEn,
                point?.NameAr,
                standing.Ahead,
                standing.Range?.From,
                standing.Range?.To,
                now
            )
        );
    }
}
