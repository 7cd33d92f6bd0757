using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>The live board of a queue.</summary>
internal static class ShowQueueBoard
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/queues/{id:guid}/board", HandleAsync)
            .Query(QueuesPermissions.ReadQueues)
            .WithName("ShowQueueBoard")
            .WithSummary("Live entries with order, reason, target and expected wait.");
        group
            .MapGet("/tickets/{id:guid}", GetAsync)
            .Query(QueuesPermissions.ReadQueues)
            .WithName("GetTicket")
            .WithSummary("Read one entry.");
    }

    private static async Task<Results<Ok<QueueBoard>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        QueueOrders orders,
        QueueHistory history,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var queue = await database
            .Queues.AsNoTracking()
            .SingleOrDefaultAsync(queue => queue.Id == id && queue.HospitalId == caller.HospitalId, cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        var now = clock.GetUtcNow();
        var live = await QueueViews
            .LiveTickets(database)
            .AsNoTracking()
            .Where(ticket => ticket.QueueId == id)
            .ToListAsync(cancel);
        var points = await database
            .ServicePoints.AsNoTracking()
            .Where(point => point.QueueId == id)
            .ToListAsync(cancel);
        var past = history.Of(id);
        var ranked = CallOrder.Rank(
            orders.Of(queue.Kind),
            live.Where(ticket => ticket.State == TicketState.Waiting),
            now
        );
        var waiting = ranked.Select(
            (entry, ahead) =>
                TicketView.Of(
                    entry.Ticket,
                    now,
                    ahead,
                    entry.Reason,
                    past.Shown(CallOrder.Entry(entry.Ticket).Rank, ahead)
                )
        );
        var others = live.Where(ticket => ticket.State != TicketState.Waiting)
            .OrderBy(ticket => ticket.ChangedAt)
            .Select(ticket => TicketView.Of(ticket, now));
        return TypedResults.Ok(
            new QueueBoard(QueueViews.View(queue, live, points, now), now, queue.DayOf(now), [.. others, .. waiting])
        );
    }

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> GetAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var ticket = await database
            .Tickets.AsNoTracking()
            .SingleOrDefaultAsync(ticket => ticket.Id == id && ticket.HospitalId == caller.HospitalId, cancel);
        return ticket is null
            ? CommonRefusals.NotFound.ToProblem()
            : TypedResults.Ok(TicketView.Of(ticket, clock.GetUtcNow()));
    }
}
