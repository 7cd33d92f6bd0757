using Npgsql;

namespace HospitalOps.Services.Outbox;

/// <summary>
/// The relay's statements. Heads only, so that an aggregate's events leave in order; SKIP LOCKED, so that several
/// relays share the work.
/// </summary>
internal static class DispatchTable
{
    public const int BatchSize = 100;
    public const int ParkAfter = 5;

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

    public static async Task<List<OutboxHead>> LockHeadsAsync(
        NpgsqlConnection connection,
        (string Type, Guid Id) cursor,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Heads, connection)
        {
            Parameters =
            {
                new() { Value = cursor.Type },
                new() { Value = cursor.Id },
            },
        };
        var heads = new List<OutboxHead>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            heads.Add(
                new OutboxHead(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetGuid(2),
                    reader.GetInt64(3),
                    reader.GetInt16(4),
                    reader.GetFieldValue<DateTimeOffset>(5),
                    reader.GetString(6),
                    reader.GetGuid(7),
                    reader.GetFieldValue<DateTimeOffset>(8),
                    reader.GetString(9),
                    await reader.IsDBNullAsync(10, cancel) ? null : reader.GetString(10),
                    reader.GetString(11)
                )
            );
        }
        return heads;
    }

    public static async Task MarkSentAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<OutboxHead> confirmed,
        CancellationToken cancel
    )
    {
        if (confirmed.Count == 0)
            return;
        await using var command = new NpgsqlCommand(
            "update outbox_dispatch set state = 1, sent_at = clock_timestamp(), last_error = null where event_id = any($1)",
            connection
        )
        {
            Parameters = { new() { Value = confirmed.Select(head => head.EventId).ToArray() } },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Counts the try in the row, under its lock; true when the event is now parked.</summary>
    public static async Task<bool> MarkFailedAsync(
        NpgsqlConnection connection,
        OutboxHead head,
        string error,
        CancellationToken cancel
    )
    {
        var attempts = head.Attempts + 1;
        var park = attempts >= ParkAfter;
        await using var command = new NpgsqlCommand(
            """
            update outbox_dispatch set attempts = $2, last_error = left($3, 500), state = $4,
              next_try_at = clock_timestamp() + make_interval(secs => $5) where event_id = $1
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = head.EventId },
                new() { Value = (short)attempts },
                new() { Value = error },
                new() { Value = (short)(park ? 2 : 0) },
                new() { Value = Math.Min(60, Math.Pow(4, attempts - 1)) },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
        return park;
    }
}

/// <summary>The lowest unsent event of one aggregate.</summary>
internal sealed record OutboxHead(
    Guid EventId,
    string AggregateType,
    Guid AggregateId,
    long AggregateVersion,
    short Attempts,
    DateTimeOffset QueuedAt,
    string EventType,
    Guid HospitalId,
    DateTimeOffset RecordedAt,
    string Actor,
    string? Trace,
    string Body
);
