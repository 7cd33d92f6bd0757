using System.Text.Json;
using System.Text.Json.Nodes;
using HospitalOps.Queueing;
using HospitalOps.TestKit;
using Npgsql;
using static HospitalOps.Checks.Common.LogRows;

namespace HospitalOps.Checks.Queues;

/// <summary>One event of one ticket, as it was committed.</summary>
internal sealed record LoggedEvent(Guid Ticket, long Version, string Type, JsonObject Body)
{
    public string Text(string name) => Body[name]?.ToString() ?? "";

    public DateTimeOffset At => Body["occurredAt"]!.GetValue<DateTimeOffset>();
}

/// <summary>One row of the history that staff can read.</summary>
internal sealed record LoggedMove(Guid Ticket, long Version, string State, string? Cause);

/// <summary>One stored decision of a call.</summary>
internal sealed record LoggedDecision(
    Guid Ticket,
    string Order,
    DateTimeOffset At,
    bool IsOverride,
    IReadOnlyList<WaitingEntry> Waiting
);

/// <summary>
/// All that a run left behind: the event log, the decisions, the present states, and what the clients were promised.
/// </summary>
internal sealed record QueueLog(
    IReadOnlyList<LoggedEvent> Events,
    IReadOnlyList<LoggedDecision> Decisions,
    IReadOnlyDictionary<Guid, string> States,
    IReadOnlyCollection<Guid> Promised,
    IReadOnlyList<LoggedMove> Moves
)
{
    /// <summary>How often the rule of a queue brought an absent ticket back.</summary>
    public int Returned => Moves.Count(move => move.Cause == "returned");

    public static async Task<QueueLog> ReadAsync(TestDatabase database, IReadOnlyCollection<Guid> promised)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        var events = await ListAsync(
            connection,
            "select aggregate_id, aggregate_version, event_type, body::text from outbox_event where aggregate_type = 'Ticket' order by aggregate_id, aggregate_version",
            row => new LoggedEvent(
                row.GetGuid(0),
                row.GetInt64(1),
                row.GetString(2),
                (JsonObject)JsonNode.Parse(row.GetString(3))!
            )
        );
        var decisions = await ListAsync(
            connection,
            "select ticket_id, order_name, decided_at, override_reason is not null, waiting::text from call_decision order by decided_at",
            row => new LoggedDecision(
                row.GetGuid(0),
                row.GetString(1),
                row.GetFieldValue<DateTimeOffset>(2),
                row.GetBoolean(3),
                JsonSerializer.Deserialize<List<WaitingEntry>>(row.GetString(4), JsonSerializerOptions.Web)!
            )
        );
        var states = await ListAsync(
            connection,
            "select id, state from ticket",
            row => (row.GetGuid(0), row.GetString(1))
        );
        var moves = await ListAsync(
            connection,
            "select ticket_id, version, state, cause from ticket_move order by ticket_id, version",
            row => new LoggedMove(
                row.GetGuid(0),
                row.GetInt64(1),
                row.GetString(2),
                row.IsDBNull(3) ? null : row.GetString(3)
            )
        );
        return new(events, decisions, states.ToDictionary(row => row.Item1, row => row.Item2), promised, moves);
    }
}
