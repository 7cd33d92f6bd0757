using System.Data;
using System.Diagnostics;
using HospitalOps.Contracts;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Messaging.Outbox;

/// <summary>
/// Sends committed events: heads of aggregates only, locked with SKIP LOCKED, marked sent after the broker's confirm and in
/// the transaction that holds the locks. A crash in between repeats an event; it never loses one.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource database, EventPublisher publisher, RelaySignal signal, TimeProvider clock, MessagingMetrics metrics, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    private const int BatchSize = 100;
    private const int ParkAfter = 5;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    private const string Heads = """
        select d.event_id, d.aggregate_type, d.aggregate_id, d.aggregate_version, d.attempts, d.queued_at,
               e.event_type, e.hospital_id, e.recorded_at, e.actor, e.trace, e.body::text
        from outbox_dispatch d join outbox_event e on e.recorded_on = d.recorded_on and e.id = d.event_id
        where d.state = 0 and d.next_try_at <= clock_timestamp()
          and (d.aggregate_type, d.aggregate_id) > ($1, $2)
          and d.aggregate_version = (select p.aggregate_version from outbox_dispatch p
                where p.aggregate_type = d.aggregate_type and p.aggregate_id = d.aggregate_id and p.state <> 1
                order by p.aggregate_version limit 1)
        order by d.aggregate_type, d.aggregate_id limit 100
        for update of d skip locked
        """;

    private (string Type, Guid Id) cursor = ("", Guid.Empty);
    private int failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sent = 0;
            try
            {
                sent = await RoundAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
            {
                LogDatabaseAway(logger, exception.Message);
                await PauseAsync(TimeSpan.FromSeconds(2), stoppingToken);
            }
            if (failures > 0) await PauseAsync(TimeSpan.FromSeconds(Math.Min(30, Math.Pow(2, failures - 1))), stoppingToken);
            else if (sent == 0) await signal.WaitAsync(Poll, stoppingToken);
        }
    }

    /// <summary>One round; returns how many events were confirmed.</summary>
    internal async Task<int> RoundAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var heads = await ReadAsync(connection, cancel);
        cursor = heads.Count == BatchSize ? (heads[^1].AggregateType, heads[^1].AggregateId) : ("", Guid.Empty);
        if (heads.Count == 0) return 0;

        var outcomes = await Task.WhenAll(heads.Select(head => publisher.TryPublishAsync(head, cancel)));
        var confirmed = heads.Where((_, at) => outcomes[at].Kind == PublishKind.Confirmed).ToList();
        await MarkSentAsync(connection, confirmed, cancel);
        foreach (var (head, outcome) in heads.Zip(outcomes))
            if (outcome.Kind == PublishKind.Permanent) await MarkFailedAsync(connection, head, outcome.Error!, cancel);
        await transaction.CommitAsync(cancel);

        var transient = outcomes.FirstOrDefault(outcome => outcome.Kind == PublishKind.Transient);
        if (transient is null) failures = 0;
        else
        {
            failures = Math.Min(failures + 1, 6);
            LogBrokerAway(logger, transient.Error!);
        }
        metrics.Breaker(failures > 2);
        var now = clock.GetUtcNow();
        foreach (var head in confirmed) metrics.Relayed(now - head.QueuedAt);
        return confirmed.Count;
    }

    private async Task<List<OutboxHead>> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Heads, connection)
        {
            Parameters = { new() { Value = cursor.Type }, new() { Value = cursor.Id } },
        };
        var heads = new List<OutboxHead>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            heads.Add(new OutboxHead(
                reader.GetGuid(0), reader.GetString(1), reader.GetGuid(2), reader.GetInt64(3), reader.GetInt16(4),
                reader.GetFieldValue<DateTimeOffset>(5), reader.GetString(6), reader.GetGuid(7), reader.GetFieldValue<DateTimeOffset>(8),
                reader.GetString(9), await reader.IsDBNullAsync(10, cancel) ? null : reader.GetString(10), reader.GetString(11)));
        }
        return heads;
    }

    private static async Task MarkSentAsync(NpgsqlConnection connection, List<OutboxHead> confirmed, CancellationToken cancel)
    {
        if (confirmed.Count == 0) return;
        await using var command = new NpgsqlCommand(
            "update outbox_dispatch set state = 1, sent_at = clock_timestamp(), last_error = null where event_id = any($1)", connection)
        {
            Parameters = { new() { Value = confirmed.Select(head => head.EventId).ToArray() } },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task MarkFailedAsync(NpgsqlConnection connection, OutboxHead head, string error, CancellationToken cancel)
    {
        var attempts = head.Attempts + 1;
        var park = attempts >= ParkAfter;
        await using var command = new NpgsqlCommand(
            """
            update outbox_dispatch set attempts = $2, last_error = $3, state = $4,
              next_try_at = clock_timestamp() + make_interval(secs => $5) where event_id = $1
            """, connection)
        {
            Parameters =
            {
                new() { Value = head.EventId }, new() { Value = (short)attempts }, new() { Value = error },
                new() { Value = (short)(park ? 2 : 0) }, new() { Value = Math.Min(60, Math.Pow(4, attempts - 1)) },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
        LogUnsendable(logger, head.EventId, head.EventType, attempts, park);
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancel) =>
        await Task.Delay(pause, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox: the database does not answer ({Error})")]
    private static partial void LogDatabaseAway(ILogger logger, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox: the broker does not take events ({Error}); they stay in the outbox")]
    private static partial void LogBrokerAway(ILogger logger, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox: event {EventId} ({EventType}) cannot be sent, attempt {Attempts}, parked {Parked}")]
    private static partial void LogUnsendable(ILogger logger, Guid eventId, string eventType, int attempts, bool parked);
}

/// <summary>The lowest unsent event of one aggregate.</summary>
internal sealed record OutboxHead(
    Guid EventId, string AggregateType, Guid AggregateId, long AggregateVersion, short Attempts, DateTimeOffset QueuedAt,
    string EventType, Guid HospitalId, DateTimeOffset RecordedAt, string Actor, string? Trace, string Body);
