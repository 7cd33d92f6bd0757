using HospitalOps.Services;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Estimates;

/// <summary>
/// Every 5 s (<c>Queueing:ForetellEverySeconds</c>): reads the queues' past again and writes down, for everybody who
/// has joined a queue since, what is foretold.
/// Nobody waits for it, and several instances of the service do no harm: the first one writes.
/// </summary>
internal sealed class WaitEstimator(
    IServiceScopeFactory scopes,
    QueueHistory history,
    QueueOrders orders,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<WaitEstimator> logger
)
    : RepeatedWork(
        TimeSpan.FromSeconds(configuration.GetValue("Queueing:ForetellEverySeconds", 5)),
        clock,
        logger,
        atOnce: true
    )
{
    private static readonly TimeSpan JustJoined = TimeSpan.FromMinutes(10);

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await history.ReadAsync(now, cancel);
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<QueuesDbContext>();
        // An entry that was recorded later than it happened would be foretold when its wait is half over.
        var joined = await QueueViews
            .LiveTickets(database)
            .AsNoTracking()
            .Where(ticket =>
                ticket.State == TicketState.Waiting
                && ticket.QueuedAt > now - JustJoined
                && ticket.QueuedAt <= now
                && !database.WaitEstimates.Any(told => told.TicketId == ticket.Id)
            )
            .Select(ticket => new { ticket.Id, ticket.QueueId })
            .ToListAsync(cancel);
        if (joined.Count == 0)
            return;
        var (fresh, queues) = (
            joined.Select(ticket => ticket.Id).ToHashSet(),
            joined.Select(ticket => ticket.QueueId).Distinct().ToArray()
        );
        var waiting = await database
            .Tickets.AsNoTracking()
            .Where(ticket => queues.Contains(ticket.QueueId) && ticket.State == TicketState.Waiting)
            .ToListAsync(cancel);
        var estimates = waiting
            .GroupBy(ticket => ticket.QueueId)
            .SelectMany(queue =>
                CallOrder
                    .Rank(orders.Of(queue.First().Kind), queue, now)
                    .Select((place, ahead) => (place.Ticket, ahead))
                    .Where(place => fresh.Contains(place.Ticket.Id))
                    .Select(place =>
                        WaitEstimate.Of(
                            place.Ticket,
                            CallOrder.Entry(place.Ticket).Rank,
                            place.ahead,
                            history.Of(queue.Key),
                            now
                        )
                    )
            );
        await WriteAsync(database, [.. estimates], cancel);
    }

    private static Task<int> WriteAsync(
        QueuesDbContext database,
        List<WaitEstimate> estimates,
        CancellationToken cancel
    )
    {
        T[] All<T>(Func<WaitEstimate, T> of) => [.. estimates.Select(of)];
        return database.Database.ExecuteSqlAsync(
            $"""
            insert into wait_estimate (ticket_id, hospital_id, queue_id, rank, told_at, expected_minutes, from_minutes, point_minutes, to_minutes, last_to_enter_minutes, mean_of_ten_minutes)
            select * from unnest({All(told => told.TicketId)}, {All(told => told.HospitalId)}, {All(told =>
                told.QueueId
            )}, {All(told => told.Rank)}, {All(told => told.ToldAt)},
              {All(told => told.ExpectedMinutes)}, {All(told => told.FromMinutes)}, {All(told =>
                told.PointMinutes
            )}, {All(told => told.ToMinutes)},
              {All(told => told.LastToEnterMinutes)}, {All(told => told.MeanOfTenMinutes)})
            on conflict do nothing
            """,
            cancel
        );
    }
}
