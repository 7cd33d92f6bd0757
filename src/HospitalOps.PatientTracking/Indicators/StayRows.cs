using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>A stay or visit as the sheet of a period needs it.</summary>
/// <param name="Ward">Code of the ward of the last bed.</param>
internal sealed record SheetJourney(
    Guid JourneyId, Guid? PatientId, string? Ward, string? Kind, bool Died, DateTimeOffset? BeganAt, DateTimeOffset? AdmittedAt, DateTimeOffset? LeftAt, DateTimeOffset? FirstExpectedDue);

/// <summary>What the sheet of a period is computed from: two queries whatever the number of journeys.</summary>
internal static class StayRows
{
    private sealed record Row(
        Guid JourneyId, Guid? PatientId, string? Ward, string? Kind, bool Died, DateTimeOffset? BeganAt, DateTimeOffset? AdmittedAt, DateTimeOffset? LeftAt, DateTimeOffset? FirstExpectedDue,
        string? Bed, DateTimeOffset? FromAt, DateTimeOffset? ToAt);

    /// <summary>
    /// Who was there in the period, or within the longest window of returning after it, and all of their beds. A bed ends with the next bed or when
    /// the patient has left it for good: theatre, imaging and leave keep it.
    /// </summary>
    public static async Task<(List<SheetJourney> Journeys, List<BedPlace> Places)> ReadAsync(TrackingDbContext database, Guid hospital, CivilDays days, CancellationToken cancel)
    {
        var (from, last) = (days.From, days.To + Readmission.Window);
        var rows = await database.Database.SqlQuery<Row>(
            $"""
            select j.journey_id as "JourneyId", j.patient_id as "PatientId", split_part(j.bed_code, '-', 2) as "Ward", j.kind as "Kind", j.died as "Died", j.began_at as "BeganAt", j.admitted_at as "AdmittedAt",
              j.left_at as "LeftAt", j.first_expected_due as "FirstExpectedDue", l.code as "Bed", l.from_at as "FromAt",
              case when l.to_at is null or n.kind in ('bed', 'left_bed', 'left') then l.to_at
                else (select min(x.from_at) from journey_location x where x.journey_id = l.journey_id and x.step > l.step and x.kind in ('bed', 'left_bed', 'left')) end as "ToAt"
            from journey j
            left join journey_location l on l.journey_id = j.journey_id and l.kind = 'bed'
            left join journey_location n on n.journey_id = l.journey_id and n.step = l.step + 1
            where j.hospital_id = {hospital} and j.is_stay and j.began_at < {last} and (j.left_at is null or j.left_at >= {from})
            """).ToListAsync(cancel);
        return (
            [.. rows.DistinctBy(row => row.JourneyId).Select(row => new SheetJourney(row.JourneyId, row.PatientId, row.Ward, row.Kind, row.Died, row.BeganAt, row.AdmittedAt, row.LeftAt, row.FirstExpectedDue))],
            [.. rows.Where(row => row.Bed is not null).Select(row => new BedPlace(row.JourneyId, Domain.Stamp.WardOf(row.Bed) ?? "", row.Bed!, row.FromAt!.Value, row.ToAt, row.Died))]);
    }

    /// <summary>Beds that joined (+1) or left (−1) the capacity of their wards since an instant.</summary>
    public static async Task<List<(string Ward, CapacityChange Change)>> CapacityAsync(TrackingDbContext database, Guid hospital, DateTimeOffset since, CancellationToken cancel)
    {
        var rows = await OfBeds(database).Where(row => (row.EventType == "BedOpened" || row.EventType == "BedClosed") && row.HospitalId == hospital && row.OccurredAt >= since && row.BedCode != null)
            .OrderBy(row => row.OccurredAt).Select(row => new { row.BedCode, row.OccurredAt, row.EventType }).ToListAsync(cancel);
        return rows.ConvertAll(row => (Domain.Stamp.WardOf(row.BedCode) ?? "", new CapacityChange(row.OccurredAt, row.EventType == "BedOpened" ? 1 : -1)));
    }

    /// <summary>Beds of some wards that were shown clean and found dirty.</summary>
    public static async Task<int> FoundDirtyAsync(TrackingDbContext database, Guid hospital, CivilDays days, HashSet<string> wards, CancellationToken cancel)
    {
        var (from, to) = (days.From, days.To);
        var codes = await OfBeds(database).Where(row => row.EventType == "BedFoundDirty" && row.HospitalId == hospital && row.OccurredAt >= from && row.OccurredAt < to).Select(row => row.BedCode).ToListAsync(cancel);
        return codes.Count(code => Domain.Stamp.WardOf(code) is { } ward && wards.Contains(ward));
    }

    /// <summary>Written as the index has it.</summary>
    private static IQueryable<Domain.TrackedEvent> OfBeds(TrackingDbContext database) =>
        database.Events.AsNoTracking().Where(row => row.EventType == "BedOpened" || row.EventType == "BedClosed" || row.EventType == "BedFoundDirty");

    /// <summary>The days of a period that are over and that this service knows: from its first event to yesterday; null when there is none.</summary>
    public static async Task<CivilDays?> KnownDaysAsync(TrackingDbContext database, Guid hospital, DateOnly from, DateOnly to, DateOnly today, CancellationToken cancel)
    {
        var since = await database.Events.AsNoTracking().Where(row => row.HospitalId == hospital).MinAsync(row => (DateTimeOffset?)row.OccurredAt, cancel);
        if (since is not { } known) return null;
        var first = CasablancaTime.DayOf(known) is var day && day > from ? day : from;
        var count = (to < today ? to.AddDays(1) : today).DayNumber - first.DayNumber;
        return count <= 0 ? null : new(first, count, CasablancaTime.StartOf);
    }
}
