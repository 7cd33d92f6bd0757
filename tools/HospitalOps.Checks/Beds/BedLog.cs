using System.Text.Json.Nodes;
using Npgsql;
using static HospitalOps.Checks.Common.LogRows;

namespace HospitalOps.Checks.Beds;

/// <summary>One event of one bed, as it was committed.</summary>
internal sealed record BedEvent(Guid Bed, long Version, string Type, JsonObject Body)
{
    public Guid? Id(string name) => Body[name] is { } value ? Guid.Parse(value.ToString()) : null;

    public string Text(string name) => Body[name]?.ToString() ?? "";
}

/// <summary>One stored occupancy.</summary>
internal sealed record OccupancyRow(
    Guid Id,
    Guid Bed,
    Guid Stay,
    Guid Patient,
    string Sex,
    DateTimeOffset Start,
    DateTimeOffset? End,
    string? Override,
    string? Exemption
);

/// <summary>One stored hold; its interval ends at its expiry, or when it was used or let go.</summary>
internal sealed record HoldRow(Guid Bed, Guid Request, DateTimeOffset Start, DateTimeOffset End, string State);

/// <summary>One bed as it stands, with its place.</summary>
internal sealed record BedRow(
    Guid Id,
    string Code,
    Guid Ward,
    string Room,
    string SexPolicy,
    string Serviceability,
    string Cleanliness
);

/// <summary>One cleaning.</summary>
internal sealed record JobRow(Guid Bed, Guid? Stay, string State, DateTimeOffset? EndedAt);

/// <summary>All that a run left behind.</summary>
internal sealed record BedLog(
    IReadOnlyList<BedEvent> Events,
    IReadOnlyList<OccupancyRow> Occupancies,
    IReadOnlyList<HoldRow> Holds,
    IReadOnlyDictionary<Guid, BedRow> Beds,
    IReadOnlyList<JobRow> Jobs,
    IReadOnlyDictionary<Guid, string> Requests
)
{
    public static async Task<BedLog> ReadAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var events = await ListAsync(
            connection,
            "select aggregate_id, aggregate_version, event_type, body::text from outbox_event where aggregate_type = 'Bed' order by aggregate_id, aggregate_version, recorded_at",
            row => new BedEvent(
                row.GetGuid(0),
                row.GetInt64(1),
                row.GetString(2),
                (JsonObject)JsonNode.Parse(row.GetString(3))!
            )
        );
        var occupancies = await ListAsync(
            connection,
            "select id, bed_id, stay_id, patient_id, sex, started_at, ended_at, override_reason, cleaning_exemption from bed_occupancy order by started_at",
            row => new OccupancyRow(
                row.GetGuid(0),
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetGuid(3),
                row.GetString(4),
                At(row, 5)!.Value,
                At(row, 6),
                Text(row, 7),
                Text(row, 8)
            )
        );
        var holds = await ListAsync(
            connection,
            "select bed_id, placement_request_id, starts_at, coalesce(ended_at, expires_at), state from bed_reservation order by starts_at",
            row => new HoldRow(row.GetGuid(0), row.GetGuid(1), At(row, 2)!.Value, At(row, 3)!.Value, row.GetString(4))
        );
        var beds = await ListAsync(
            connection,
            "select b.id, b.code, b.ward_id, b.room, w.sex_policy, b.serviceability, b.cleanliness from bed b join ward w on w.id = b.ward_id",
            row => new BedRow(
                row.GetGuid(0),
                row.GetString(1),
                row.GetGuid(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6)
            )
        );
        var jobs = await ListAsync(
            connection,
            "select bed_id, stay_id, state, ended_at from cleaning_job",
            row => new JobRow(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.GetString(2), At(row, 3))
        );
        var requests = await ListAsync(
            connection,
            "select id, state from placement_request",
            row => (row.GetGuid(0), row.GetString(1))
        );
        return new(
            events,
            occupancies,
            holds,
            beds.ToDictionary(bed => bed.Id),
            jobs,
            requests.ToDictionary(row => row.Item1, row => row.Item2)
        );
    }
}
