using System.Text.Json.Nodes;
using Npgsql;
using static HospitalOps.Checks.Common.LogRows;

namespace HospitalOps.Checks.Desk;

/// <summary>One event of a patient or a stay, as it was committed.</summary>
internal sealed record DeskEvent(string Kind, Guid Subject, long Version, string Type, JsonObject Body)
{
    public Guid Id(string name) => Guid.Parse(Body[name]!.ToString());

    public IReadOnlyList<Guid> Ids(string name) =>
        [.. (Body[name] as JsonArray ?? []).Select(id => Guid.Parse(id!.ToString()))];

    public string Text(string name) => Body[name]?.ToString() ?? "";

    public DateTimeOffset At =>
        DateTimeOffset.Parse(Text("occurredAt"), System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed record StayRow(
    Guid Id,
    string Number,
    Guid Patient,
    string State,
    string Kind,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    long Version
);

internal sealed record PatientRow(Guid Id, string Ipp, Guid? MergedInto, long Version);

/// <summary>One remembered answer.</summary>
internal sealed record AnswerRow(Guid User, string Key, string Command, int Status, string Body);

/// <summary>All that a run left behind in Admissions.</summary>
internal sealed record DeskLog(
    IReadOnlyList<DeskEvent> Events,
    IReadOnlyDictionary<Guid, StayRow> Stays,
    IReadOnlyDictionary<Guid, PatientRow> Patients,
    IReadOnlyList<AnswerRow> Answers
)
{
    public static async Task<DeskLog> ReadAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        // Within one aggregate by version; between aggregates by the database's clock, taken under the locks that order
        // their acts.
        var events = await ListAsync(
            connection,
            "select aggregate_type, aggregate_id, aggregate_version, event_type, body::text from outbox_event where aggregate_type in ('Patient', 'Stay') order by recorded_at, aggregate_id, aggregate_version",
            row => new DeskEvent(
                row.GetString(0),
                row.GetGuid(1),
                row.GetInt64(2),
                row.GetString(3),
                (JsonObject)JsonNode.Parse(row.GetString(4))!
            )
        );
        var stays = await ListAsync(
            connection,
            "select id, stay_number, patient_id, state, kind, opened_at, closed_at, version from stay",
            row => new StayRow(
                row.GetGuid(0),
                row.GetString(1),
                row.GetGuid(2),
                row.GetString(3),
                row.GetString(4),
                At(row, 5)!.Value,
                At(row, 6),
                row.GetInt64(7)
            )
        );
        var patients = await ListAsync(
            connection,
            "select id, ipp, merged_into_id, version from patient",
            row => new PatientRow(row.GetGuid(0), row.GetString(1), Id(row, 2), row.GetInt64(3))
        );
        var answers = await ListAsync(
            connection,
            "select user_id, key, command, status, coalesce(body, '') from idempotency_key where status is not null",
            row => new AnswerRow(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4))
        );
        return new(events, stays.ToDictionary(stay => stay.Id), patients.ToDictionary(patient => patient.Id), answers);
    }
}
