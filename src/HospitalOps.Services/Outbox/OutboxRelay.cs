using System.Data;
using HospitalOps.Services.Maintenance;
using HospitalOps.Services.Persistence;
using HospitalOps.Services.Telemetry;
using HospitalOps.Services.Topology;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Services.Outbox;

/// <summary>
/// Sends committed events: heads of aggregates only, locked with SKIP LOCKED, marked sent after the broker's confirm
/// and in
/// the transaction that holds the locks. A crash in between repeats an event; it never loses one.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource database,
    IEventPublisher publisher,
    BrokerTopology topology,
    DurabilityGuard durability,
    RelaySignal signal,
    TimeProvider clock,
    MessagingMetrics metrics,
    LogLimiter limiter,
    ILogger<OutboxRelay> logger
) : BackgroundService
{
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(1),
        StartPause = TimeSpan.FromMilliseconds(500);

    private readonly CircuitBreaker breaker = new();
    private (string Type, Guid Id) cursor = ("", Guid.Empty);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = DatabasePause;
            try
            {
                await durability.CheckAsync(stoppingToken);
                var sent = await topology.EnsureAsync(again: false, stoppingToken)
                    ? await RoundAsync(stoppingToken)
                    : Closed();
                // At the start the broker starts too: it is not spared, it is waited for.
                pause = topology.WasRight ? breaker.Pause : StartPause;
                if (sent == 0 && pause == TimeSpan.Zero)
                    await signal.WaitAsync(Jitter(), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                var cause = SqlStates.Find(exception)?.SqlState ?? exception.GetType().Name;
                if (limiter.May("relay " + cause))
                    LogFailed(logger, cause, exception.Message);
            }
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One round; returns how many events were confirmed.</summary>
    internal async Task<int> RoundAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var generation = topology.Generation;
        var heads = await DispatchTable.LockHeadsAsync(connection, cursor, cancel);
        // The cursor moves on so that a backlog of old aggregates cannot starve the others; it wraps round at the end.
        var wrapped = cursor.Type.Length > 0 && heads.Count < DispatchTable.BatchSize;
        cursor =
            heads.Count == DispatchTable.BatchSize
                ? (heads[^1].AggregateType, heads[^1].AggregateId)
                : ("", Guid.Empty);
        if (heads.Count == 0)
            return wrapped ? 1 : 0;

        var outcomes = await Task.WhenAll(heads.Select(head => publisher.TryPublishAsync(head, cancel)));
        // A confirm of a broker that went away meanwhile proves nothing about the queues of the one that came back.
        var sameBroker = generation >= 0 && generation == topology.Generation;
        var confirmed = sameBroker ? heads.Where((_, at) => outcomes[at].Kind == PublishKind.Confirmed).ToList() : [];
        await DispatchTable.MarkSentAsync(connection, confirmed, cancel);
        foreach (var (head, outcome) in heads.Zip(outcomes))
        {
            if (outcome.Kind != PublishKind.Permanent)
                continue;
            var parked = await DispatchTable.MarkFailedAsync(connection, head, outcome.Error!, cancel);
            LogUnsendable(logger, head.EventId, head.EventType, head.Attempts + 1, parked);
        }
        await transaction.CommitAsync(cancel);

        Judge(outcomes, sameBroker);
        var now = clock.GetUtcNow();
        foreach (var head in confirmed)
            metrics.Relayed(now - head.QueuedAt);
        return confirmed.Count;
    }

    private void Judge(IReadOnlyList<PublishOutcome> outcomes, bool sameBroker)
    {
        foreach (var outcome in outcomes)
            if (outcome.Kind == PublishKind.Returned)
                metrics.Returned();
        var trouble = outcomes.FirstOrDefault(outcome => outcome.Kind is PublishKind.Transient or PublishKind.Returned);
        if (trouble is null && sameBroker)
        {
            breaker.Succeeded();
            metrics.Breaker(false);
            return;
        }
        topology.Doubt();
        Closed();
        var error = trouble?.Error ?? "connection changed";
        if (limiter.May("broker " + error))
            LogBrokerAway(logger, error);
    }

    private int Closed()
    {
        breaker.Failed();
        metrics.Breaker(breaker.IsOpen);
        return 0;
    }

    /// <summary>250 ms ± 20 %: the safety net behind the signal.</summary>
    private static TimeSpan Jitter() => TimeSpan.FromMilliseconds(Random.Shared.Next(200, 300));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox: round failed ({Cause}): {Detail}")]
    private static partial void LogFailed(ILogger logger, string cause, string detail);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Outbox: the broker does not take events ({Error}); they stay in the outbox"
    )]
    private static partial void LogBrokerAway(ILogger logger, string error);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Outbox: event {EventId} ({EventType}) cannot be sent, attempt {Attempts}, parked {Parked}"
    )]
    private static partial void LogUnsendable(
        ILogger logger,
        Guid eventId,
        string eventType,
        int attempts,
        bool parked
    );
}
