using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>A stay or visit as the sheet of a period needs it.</summary>
/// <param name="Ward">Code of the ward of the last bed.</param>
internal sealed record SheetJourney(
    Guid JourneyId, Guid? PatientId, string? Ward, string? Kind, bool Died, DateTimeOffset? BeganAt, DateTimeOffset? AdmittedAt, DateTimeOffset? LeftAt, DateTimeOffset? FirstExpectedDue);

/// <summary>What the sheet of a period is computed from: three queries whatever the number of journeys.</summary>
internal static class StayRows
{
    private sealed record Row(Guid JourneyId, string Code, DateTimeOffset FromAt, DateTimeOffset? ToAt, bool Died);

    /// <summary>
    /// All beds of the journeys that lay in one in the period. A bed ends with the next bed or when the patient has left it for good: theatre,
    /// imaging and leave keep it.
    /// </summary>
    public static async Task<List<BedPlace>> PlacesAsync(TrackingDbContext database, Guid hospital, CivilDays days, CancellationToken cancel)
    {
        var (first, end) = (days.First, days.First.AddDays(days.Count));
        var rows = await database.Database.SqlQuery<Row>(
            $"""
            with touched as (
              select distinct journey_id from journey_location
              where hospital_id = {hospital} and kind = 'bed' and from_day < {end} and (to_day is null or to_day >= {first})),
            step as (
              select l.journey_id, l.kind, l.code, l.from_at, lead(l.from_at) over (partition by l.journey_id order by l.step) as until
              from journey_location l join touched using (journey_id) where l.kind in ('bed', 'left_bed', 'left'))
            select s.journey_id as "JourneyId", s.code as "Code", s.from_at as "FromAt", s.until as "ToAt", j.died as "Died"
            from step s join journey j using (journey_id) where s.kind = 'bed'
            """).ToListAsync(cancel);
        return rows.ConvertAll(row => new BedPlace(row.JourneyId, Domain.Stamp.WardOf(row.Code) ?? "", row.Code, row.FromAt, row.ToAt, row.Died));
    }

    /// <summary>Who left the hospital or arrived in the period, or within the longest window of returning after it.</summary>
    public static Task<List<SheetJourney>> JourneysAsync(TrackingDbContext database, Guid hospital, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        var last = to + Readmission.Window;
        return database.Database.SqlQuery<SheetJourney>(
            $"""
            select journey_id as "JourneyId", patient_id as "PatientId", split_part(bed_code, '-', 2) as "Ward", kind as "Kind", died as "Died", began_at as "BeganAt", admitted_at as "AdmittedAt",
              left_at as "LeftAt", first_expected_due as "FirstExpectedDue"
            from journey where hospital_id = {hospital} and is_stay and began_at < {last} and (left_at is null or left_at >= {from})
            """).ToListAsync(cancel);
    }

    /// <summary>Beds that joined (+1) or left (−1) the capacity of their wards since an instant.</summary>
    public static async Task<List<(string Ward, CapacityChange Change)>> CapacityAsync(TrackingDbContext database, Guid hospital, DateTimeOffset since, CancellationToken cancel)
    {
        // Written as the index has it.
        var rows = await database.Events.AsNoTracking().Where(row => (row.EventType == "BedOpened" || row.EventType == "BedClosed") && row.HospitalId == hospital && row.OccurredAt >= since && row.BedCode != null)
            .OrderBy(row => row.OccurredAt).Select(row => new { row.BedCode, row.OccurredAt, row.EventType }).ToListAsync(cancel);
        return rows.ConvertAll(row => (Domain.Stamp.WardOf(row.BedCode) ?? "", new CapacityChange(row.OccurredAt, row.EventType == "BedOpened" ? 1 : -1)));
    }

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
