using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>A stay or visit as the sheet of a period needs it.</summary>
/// <param name="Ward">Code of the ward of the last bed.</param>
internal readonly record struct SheetJourney(
    Guid? PatientId,
    string? Ward,
    bool IsEmergency,
    bool Died,
    DateTimeOffset? BeganAt,
    DateTimeOffset? AdmittedAt,
    DateTimeOffset? LeftAt,
    DateTimeOffset? FirstExpectedDue
);

/// <summary>
/// What the sheet of a period is computed from: two queries whatever the number of journeys. A year of a large hospital
/// is 100,000 of them: rows are
/// read without an object for each, and codes as one string for each.
/// </summary>
internal static class StayRows
{
    /// <summary>Who was there in the period, or within the longest window of returning after it.</summary>
    private const string There =
        "j.hospital_id = $1 and j.is_stay and j.began_at < $2 and (j.left_at is null or j.left_at >= $3)";

    /// <summary>Those who were there, and all of their beds.</summary>
    public static async Task<(List<SheetJourney> Journeys, List<BedPlace> Places)> ReadAsync(
        NpgsqlDataSource source,
        Guid hospital,
        CivilDays days,
        CancellationToken cancel
    )
    {
        var codes = new BedCodes();
        object[] parameters = [hospital, days.To + Readmission.Window, days.From];
        var journeys = await source.ReadAsync(
            $"""
            select j.patient_id, j.bed_code, coalesce(j.kind = 'emergency', false), j.died, j.began_at, j.admitted_at, j.left_at, j.first_expected_due from journey j where {There}
            """,
            parameters,
            row => new SheetJourney(
                row.IsDBNull(0) ? null : row.GetGuid(0),
                row.IsDBNull(1) ? null : codes.Of(row.GetString(1)).Ward,
                row.GetBoolean(2),
                row.GetBoolean(3),
                row.At(4),
                row.At(5),
                row.At(6),
                row.At(7)
            ),
            cancel
        );
        var places = await source.ReadAsync(
            $"""
            select l.journey_id, l.code, l.from_at, l.held_until, j.died from journey j join journey_location l using (journey_id) where l.kind = 'bed' and l.code is not null and {There}
            """,
            parameters,
            row =>
            {
                var (bed, ward) = codes.Of(row.GetString(1));
                return new BedPlace(row.GetGuid(0), ward, bed, row.At(2)!.Value, row.At(3), row.GetBoolean(4));
            },
            cancel
        );
        return (journeys, places);
    }

    /// <summary>Each bed code and its ward as one string, however often it is read.</summary>
    private sealed class BedCodes
    {
        private readonly Dictionary<string, (string Bed, string Ward)> known = [];

        public (string Bed, string Ward) Of(string code) =>
            known.TryGetValue(code, out var found) ? found : known[code] = (code, Milestone.WardOf(code) ?? "");
    }

    /// <summary>Beds that joined (+1) or left (−1) the capacity of their wards since an instant.</summary>
    public static async Task<List<(string Ward, CapacityChange Change)>> CapacityAsync(
        TrackingDbContext database,
        Guid hospital,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var rows = await OfBeds(database)
            .Where(row =>
                (row.EventType == "BedOpened" || row.EventType == "BedClosed")
                && row.HospitalId == hospital
                && row.OccurredAt >= since
                && row.BedCode != null
            )
            .OrderBy(row => row.OccurredAt)
            .Select(row => new
            {
                row.BedCode,
                row.OccurredAt,
                row.EventType,
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(row =>
            (
                Milestone.WardOf(row.BedCode) ?? "",
                new CapacityChange(row.OccurredAt, row.EventType == "BedOpened" ? 1 : -1)
            )
        );
    }

    /// <summary>Beds of some wards that were shown clean and found dirty.</summary>
    public static async Task<int> FoundDirtyAsync(
        TrackingDbContext database,
        Guid hospital,
        CivilDays days,
        HashSet<string> wards,
        CancellationToken cancel
    )
    {
        var (from, to) = (days.From, days.To);
        var codes = await OfBeds(database)
            .Where(row =>
                row.EventType == "BedFoundDirty"
                && row.HospitalId == hospital
                && row.OccurredAt >= from
                && row.OccurredAt < to
            )
            .Select(row => row.BedCode)
            .ToListAsync(cancel);
        return codes.Count(code => Milestone.WardOf(code) is { } ward && wards.Contains(ward));
    }

    /// <summary>Written as the index has it.</summary>
    private static IQueryable<TrackedEvent> OfBeds(TrackingDbContext database) =>
        database
            .Events.AsNoTracking()
            .Where(row =>
                row.EventType == "BedOpened" || row.EventType == "BedClosed" || row.EventType == "BedFoundDirty"
            );

    /// <summary>
    /// The days of a period that are over and that this service knows: from the first journey, at the time that counts
    /// after corrections, to yesterday; null when there is none.
    /// </summary>
    public static async Task<CivilDays?> KnownDaysAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var since = await database
            .Journeys.AsNoTracking()
            .Where(row => row.HospitalId == hospital)
            .MinAsync(row => row.BeganAt, cancel);
        if (since is not { } known)
            return null;
        var first = CasablancaTime.DayOf(known) is var day && day > from ? day : from;
        var count = (to < today ? to.AddDays(1) : today).DayNumber - first.DayNumber;
        return count <= 0 ? null : new(first, count, CasablancaTime.StartOf);
    }
}
