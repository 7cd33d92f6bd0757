using System.Text.Json;
using HospitalOps.Api.Platform;
using HospitalOps.Services.Inbox;
using HospitalOps.Services.Outbox;
using HospitalOps.Services.Telemetry;
using Npgsql;

namespace HospitalOps.Services.Operations;

internal sealed class OutboxOperations(
    NpgsqlDataSource database,
    InboxProcessor inbox,
    ConsumerList consumers,
    RelaySignal signal,
    MessagingMetrics metrics,
    TimeProvider clock
) : IOutboxOperations
{
    public MessagingState State =>
        new(
            metrics.Figures.Unsent,
            metrics.Figures.OldestUnsentSeconds,
            metrics.Figures.OutboxParked,
            metrics.Figures.InboxParked,
            metrics.Figures.Waiting,
            metrics.Figures.OldestWaitingSeconds,
            metrics.Figures.DeadLetters,
            metrics.BreakerOpen
        );

    public Task<IReadOnlyList<ParkedEvent>> ListParkedEventsAsync(CancellationToken cancel = default) =>
        ReadAsync(
            """
            select d.event_id, e.event_type, d.aggregate_type, d.aggregate_id, d.aggregate_version, d.attempts, coalesce(d.last_error, ''),
              (select count(*) from outbox_dispatch b where b.aggregate_type = d.aggregate_type and b.aggregate_id = d.aggregate_id
                 and b.state <> 1 and b.aggregate_version > d.aggregate_version)
            from outbox_dispatch d join outbox_event e on e.recorded_on = d.recorded_on and e.id = d.event_id
            where d.state = 2 order by d.queued_at limit 500
            """,
            reader => new ParkedEvent(
                reader.GetGuid(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetGuid(3),
                reader.GetInt64(4),
                reader.GetInt16(5),
                reader.GetString(6),
                reader.GetInt64(7)
            ),
            cancel
        );

    public Task<IReadOnlyList<ParkedMessage>> ListParkedMessagesAsync(CancellationToken cancel = default) =>
        ReadAsync(
            "select consumer, message_id, event_type, reason, attempts, parked_at from inbox_parked order by parked_at limit 500",
            reader => new ParkedMessage(
                reader.GetString(0),
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetInt32(4),
                reader.GetFieldValue<DateTimeOffset>(5)
            ),
            cancel
        );

    public async Task<bool> RetryEventAsync(Guid eventId, Decision decision, CancellationToken cancel = default)
    {
        var done =
            await DecideAsync(
                "update outbox_dispatch set state = 0, attempts = 0, next_try_at = '-infinity', queued_at = clock_timestamp() where event_id = $1 and state = 2",
                [eventId],
                "retry event",
                eventId.ToString(),
                decision,
                cancel
            ) > 0;
        await signal.CommittedAsync([]);
        return done;
    }

    public async Task<bool> SkipEventAsync(Guid eventId, Decision decision, CancellationToken cancel = default)
    {
        var done =
            await DecideAsync(
                "update outbox_dispatch set state = 1, sent_at = null where event_id = $1 and state = 2",
                [eventId],
                "skip event",
                eventId.ToString(),
                decision,
                cancel
            ) > 0;
        await signal.CommittedAsync([]);
        return done;
    }

    public async Task<bool> RetryMessageAsync(
        string consumer,
        Guid messageId,
        Decision decision,
        CancellationToken cancel = default
    )
    {
        if (
            consumers.Find(consumer) is not { } registration
            || await ParkedAsync(consumer, messageId, cancel) is not { } envelope
        )
            return false;
        await inbox.RetryParkedAsync(registration, envelope, cancel);
        await DecideAsync("select 1", [], "retry message", $"{consumer} {messageId}", decision, cancel);
        return true;
    }

    public async Task<bool> SkipMessageAsync(
        string consumer,
        Guid messageId,
        Decision decision,
        CancellationToken cancel = default
    )
    {
        if (
            consumers.Find(consumer) is not { } registration
            || await ParkedAsync(consumer, messageId, cancel) is not { } envelope
        )
            return false;
        var facts = envelope.Context;
        await DecideAsync(
            """
            with gone as (delete from inbox_parked where consumer = $1 and message_id = $2),
              known as (insert into inbox (consumer, message_id) values ($1, $2) on conflict do nothing)
            update consumer_position set version = $5
            where consumer = $1 and aggregate_type = $3 and aggregate_id = $4 and version = $5 - 1
            """,
            [consumer, messageId, facts.AggregateType, facts.AggregateId, facts.AggregateVersion],
            "skip message",
            $"{consumer} {messageId}",
            decision,
            cancel
        );
        await inbox.DrainAsync(registration, facts.AggregateType, facts.AggregateId, cancel);
        return true;
    }

    public async Task<long> ReplayAsync(
        ReplayRequest request,
        bool dryRun,
        Decision decision,
        CancellationToken cancel = default
    )
    {
        const string Which = """
            from outbox_event e where e.recorded_at >= $1 and e.recorded_on >= ($1 at time zone 'UTC')::date
              and ($2::text is null or e.aggregate_type = $2) and ($3::uuid is null or e.aggregate_id = $3)
            """;
        object[] values =
        [
            request.Since.ToUniversalTime(),
            request.AggregateType ?? (object)DBNull.Value,
            request.AggregateId ?? (object)DBNull.Value,
        ];
        if (dryRun)
        {
            await using var count = Command($"select count(*) {Which}", values);
            return (long)(await count.ExecuteScalarAsync(cancel))!;
        }
        // An event without its dispatch row gets one again; a parked one stays parked.
        var rows = await DecideAsync(
            $"""
            insert into outbox_dispatch (event_id, recorded_on, aggregate_type, aggregate_id, aggregate_version)
            select e.id, e.recorded_on, e.aggregate_type, e.aggregate_id, e.aggregate_version {Which}
            on conflict (event_id) do update set state = 0, attempts = 0, queued_at = clock_timestamp(), next_try_at = '-infinity'
              where outbox_dispatch.state = 1
            """,
            values,
            "replay",
            $"since {request.Since:O} {request.AggregateType} {request.AggregateId}",
            decision,
            cancel
        );
        metrics.Replayed(rows);
        await signal.CommittedAsync([]);
        return rows;
    }

    private async Task<Envelope?> ParkedAsync(string consumer, Guid messageId, CancellationToken cancel)
    {
        await using var command = Command(
            "select body::text from inbox_parked where consumer = $1 and message_id = $2",
            [consumer, messageId]
        );
        return await command.ExecuteScalarAsync(cancel) is string body
            ? JsonSerializer.Deserialize<Envelope>(body)
            : null;
    }

    /// <summary>The change and the record of who wanted it, in one transaction.</summary>
    private async Task<int> DecideAsync(
        string sql,
        object[] values,
        string action,
        string subject,
        Decision decision,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var change = Command(sql, values, connection);
        var rows = await change.ExecuteNonQueryAsync(cancel);
        await using var record = Command(
            "insert into messaging_decision (id, actor, action, subject, reason) values ($1, $2, $3, $4, $5)",
            [Guid.CreateVersion7(clock.GetUtcNow()), decision.Actor, action, subject, decision.Reason],
            connection
        );
        await record.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return rows;
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancel
    )
    {
        await using var command = Command(sql, []);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var list = new List<T>();
        while (await reader.ReadAsync(cancel))
            list.Add(row(reader));
        return list;
    }

    private NpgsqlCommand Command(string sql, object[] values, NpgsqlConnection? connection = null)
    {
        var command = connection is null ? database.CreateCommand(sql) : new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
