using System.Diagnostics.Metrics;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using HospitalOps.WaitingQueue.Triage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.WaitingQueue;

/// <summary>
/// People waiting per queue, re-triages overdue (both read every 30 s) and how long they waited until service; meter
/// <c>HospitalOps.WaitingQueue</c>.
/// </summary>
internal sealed partial class QueuesMetrics : BackgroundService
{
    private readonly Meter meter = new("HospitalOps.WaitingQueue");
    private readonly Histogram<double> waits;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<QueuesMetrics> logger;
    private volatile IReadOnlyList<Measurement<int>> lengths = [],
        overdue = [];

    public QueuesMetrics(IServiceScopeFactory scopes, TimeProvider clock, ILogger<QueuesMetrics> logger)
    {
        (this.scopes, this.clock, this.logger) = (scopes, clock, logger);
        meter.CreateObservableGauge(
            "hospitalops.queue.length",
            () => lengths,
            "{patient}",
            "Patients waiting in the queue"
        );
        meter.CreateObservableGauge(
            "hospitalops.queue.retriage.overdue",
            () => overdue,
            "{patient}",
            "Patients waiting whom a nurse should have looked at again by now"
        );
        waits = meter.CreateHistogram<double>(
            "hospitalops.queue.wait",
            "min",
            "How long patients waited in the queue until they were served"
        );
    }

    /// <summary>Service has started for a ticket.</summary>
    public void Started(Ticket ticket) =>
        waits.Record(
            Math.Max(0, (ticket.StartedAt!.Value - ticket.QueuedAt).TotalMinutes),
            new("hospital", Hospitals.ById(ticket.HospitalId).Code),
            new("queue", ticket.Kind.Code()),
            new("level", ticket.TriageLevel ?? "none")
        );

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<QueuesDbContext>();
                (lengths, overdue) = (
                    await ReadAsync(database, stoppingToken),
                    await ReadOverdueAsync(database, clock.GetUtcNow(), stoppingToken)
                );
            }
            catch (Exception exception)
                when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                LogFailed(logger, exception.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task<IReadOnlyList<Measurement<int>>> ReadOverdueAsync(
        QueuesDbContext database,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var triaged = await RetriageReader
            .Triaged(database)
            .Select(ticket => new
            {
                ticket.HospitalId,
                ticket.Triaged,
                ticket.TriagedAt,
            })
            .ToListAsync(cancel);
        return
        [
            .. triaged
                .GroupBy(ticket => ticket.HospitalId)
                .Select(hospital => new Measurement<int>(
                    hospital.Count(ticket => ticket.TriagedAt + ticket.Triaged!.LookAgain < now),
                    new KeyValuePair<string, object?>("hospital", Hospitals.ById(hospital.Key).Code)
                )),
        ];
    }

    private static async Task<IReadOnlyList<Measurement<int>>> ReadAsync(
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await QueueViews
            .LiveTickets(database)
            .Where(ticket => ticket.State == TicketState.Waiting)
            .GroupBy(ticket => new { ticket.HospitalId, ticket.Kind })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new Measurement<int>(
                row.Count,
                new KeyValuePair<string, object?>("hospital", Hospitals.ById(row.Key.HospitalId).Code),
                new KeyValuePair<string, object?>("queue", row.Key.Kind.Code())
            )),
        ];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Queue lengths could not be read ({Error})")]
    private static partial void LogFailed(ILogger logger, string error);
}
