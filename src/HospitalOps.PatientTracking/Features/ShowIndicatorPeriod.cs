using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Features;

/// <summary>A wait over a period, with everything that must stand beside it. Minutes.</summary>
/// <param name="P90">Null under ten cases.</param>
/// <param name="Dropped">Left, withdrawn or given up before the second stamp.</param>
/// <param name="StillWaiting">Open now; they are in no median.</param>
public sealed record PeriodWait(
    string Code, string Unit, string Formula, string Source, int N, double? Median, double? P90, double? Mean, int Dropped, int StillWaiting, double? LongestOpen, int Judged, int Met);

/// <summary>Counts of a period.</summary>
/// <param name="PatientDays">JH: census at 24:00 of the days that are over, and one per stay within a day.</param>
/// <param name="Excluded">Cancelled in error: in no figure.</param>
public sealed record PeriodCounts(int Arrivals, int LeftUnseen, int AdmittedFromEmergency, int Admissions, int Transfers, int Discharges, int Deaths, int Departures, int Refusals, int ReservationsExpired, int PatientDays, int DaysOver, int Excluded);

/// <summary>The indicators of a period, for the hospital or some wards.</summary>
public sealed record IndicatorPeriodView(DateOnly From, DateOnly To, IReadOnlyList<string> Wards, DateTimeOffset ReadAt, IReadOnlyList<PeriodWait> Waits, PeriodCounts Counts, double? MedianRecordingLagMinutes);

/// <summary>Indicators of any number of days, from the rolled-up days: exact medians, no journey is read.</summary>
internal static class ShowIndicatorPeriod
{
    private const int MostDays = 3 * 366;

    public static void Map(RouteGroupBuilder group) => group.MapGet("/indicators/period", HandleAsync)
        .Query(TrackingPermissions.ReadIndicators).WithName("ShowIndicatorPeriod").WithSummary("Waits and counts of a period of local days, for the hospital or for wards (comma-separated codes).");

    private static async Task<Results<Ok<IndicatorPeriodView>, ProblemHttpResult>> HandleAsync(
        DateOnly from, DateOnly to, string? wards, Caller caller, TrackingDbContext database, TimeProvider clock, CancellationToken cancel)
    {
        if (to < from || to.DayNumber - from.DayNumber > MostDays) return TrackingRefusals.PeriodTooLong.ToProblem();
        var now = clock.GetUtcNow();
        var filter = Wards(wards);
        var days = await Days(database, caller.HospitalId, from, to, filter).Select(day => new { day.Code, day.Minutes, day.Count, day.Dropped, day.Met, day.Judged }).ToListAsync(cancel);
        var byCode = days.ToLookup(day => day.Code);
        var open = (await database.Gaps.AsNoTracking().Where(gap => gap.HospitalId == caller.HospitalId && gap.Outcome == GapOutcome.Open && gap.Day >= from && gap.Day <= to && (filter.Length == 0 || filter.Contains(gap.Ward)))
            .GroupBy(gap => gap.Code).Select(group => new { group.Key, Count = group.Count(), Oldest = group.Min(gap => gap.FromAt) }).ToListAsync(cancel)).ToDictionary(row => row.Key);
        var waits = IndicatorDefinition.Waits.Select(definition =>
        {
            var summary = Summary.Of(byCode[definition.Key].SelectMany(day => day.Minutes));
            var waiting = open.GetValueOrDefault(definition.Key);
            return new PeriodWait(
                definition.Key, definition.Unit, definition.Formula, definition.Source, summary.N, ShowIndicators.Round(summary.Median), ShowIndicators.Round(summary.ShownP90),
                ShowIndicators.Round(summary.Mean), byCode[definition.Key].Sum(day => day.Dropped), waiting?.Count ?? 0,
                waiting is null ? null : ShowIndicators.Round((now - waiting.Oldest).TotalMinutes), byCode[definition.Key].Sum(day => day.Judged), byCode[definition.Key].Sum(day => day.Met));
        });
        int Points(string code) => byCode[code].Sum(day => day.Count);
        var (patientDays, over) = await PatientDaysAsync(database, caller.HospitalId, from, to, CasablancaTime.DayOf(now), filter, cancel);
        var counts = new PeriodCounts(
            Points("arrival"), Points("left_unseen"), Points("admitted_from_emergency"), Points("admission"), Points("transfer"), Points("discharge"), Points("death"), Points("departure"),
            Points("refusal"), Points("reservation_expired"), patientDays, over, Points("excluded"));
        return TypedResults.Ok(new IndicatorPeriodView(from, to, filter, now, [.. waits], counts, await LagAsync(database, caller.HospitalId, from, to, cancel)));
    }

    internal static string[] Wards(string? wards) => wards?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    internal static IQueryable<IndicatorDay> Days(TrackingDbContext database, Guid hospital, DateOnly from, DateOnly to, string[] wards) =>
        database.IndicatorDays.AsNoTracking().Where(day => day.HospitalId == hospital && day.Day >= from && day.Day <= to && (wards.Length == 0 || wards.Contains(day.Ward)));

    /// <summary>JH from the places of the journeys, in days of the site; the census of a day that is not over is not known.</summary>
    private static async Task<(int PatientDays, int Days)> PatientDaysAsync(
        TrackingDbContext database, Guid hospital, DateOnly from, DateOnly to, DateOnly today, string[] wards, CancellationToken cancel)
    {
        var end = (to < today ? to : today.AddDays(-1)).AddDays(1);
        if (end <= from) return (0, 0);
        var all = wards.Length == 0;
        var nights = await database.Database.SqlQuery<int>(
            $"""
            select coalesce(sum(least(coalesce(to_day, {end}), {end}) - greatest(from_day, {from})), 0)::int as "Value" from journey_location
            where hospital_id = {hospital} and kind = 'bed' and from_day < {end} and (to_day is null or to_day > {from}) and ({all} or split_part(code, '-', 2) = any({wards}))
            """).ToListAsync(cancel);
        var within = await database.Database.SqlQuery<int>(
            $"""
            select count(*)::int as "Value" from (
              select journey_id from journey_location where hospital_id = {hospital} and kind = 'bed' and from_day >= {from} and from_day < {end}
              group by journey_id having min(from_day) = max(to_day) and count(*) = count(to_day)
                and ({all} or (array_agg(split_part(code, '-', 2) order by step desc))[1] = any({wards}))) stay
            """).ToListAsync(cancel);
        return (nights[0] + within[0], end.DayNumber - from.DayNumber);
    }

    /// <summary>Median of recorded minus occurred: how late people write down what they did. Of at most the last days of the period.</summary>
    private static async Task<double?> LagAsync(TrackingDbContext database, Guid hospital, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (start, end) = (CasablancaTime.StartOf(from.DayNumber < to.DayNumber - 7 ? to.AddDays(-7) : from), CasablancaTime.StartOf(to.AddDays(1)));
        var median = await database.Database.SqlQuery<double?>(
            $"""
            select percentile_cont(0.5) within group (order by extract(epoch from recorded_at - occurred_at) / 60)::float8 as "Value" from tracked_event
            where hospital_id = {hospital} and occurred_at >= {start} and occurred_at < {end}
            """).ToListAsync(cancel);
        return ShowIndicators.Round(median[0]);
    }
}
