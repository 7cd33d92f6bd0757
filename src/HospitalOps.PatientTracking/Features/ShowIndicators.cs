using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Features;

/// <summary>A wait over the journeys in which both stamps are known; minutes. An empty set has no median.</summary>
public sealed record WaitView(double? MedianMinutes, double? P90Minutes, int N);

/// <summary>The day so far, no patient in it.</summary>
public sealed record IndicatorsView(
    DateOnly Day, DateTimeOffset ReadAt, int Arrivals, int Admissions, int Discharges, int InHospital, IReadOnlyDictionary<string, WaitView> Waits);

/// <summary>Counts and waits of the local civil day, or of the last hours: stamps of the period by the time they happened.</summary>
internal static class ShowIndicators
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/indicators/today", HandleAsync)
        .Query(TrackingPermissions.ReadIndicators).WithName("ShowIndicators").WithSummary("Arrivals, admissions, discharges and waits of the local day.");

    private static async Task<Ok<IndicatorsView>> HandleAsync(Caller caller, TrackingDbContext database, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var day = CasablancaTime.DayOf(now);
        var from = CasablancaTime.StartOf(day);
        var rows = await database.Milestones.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && row.OccurredAt >= from)
            .ToListAsync(cancel);
        var links = await database.Links.AsNoTracking().Where(link => link.HospitalId == caller.HospitalId).ToDictionaryAsync(link => link.VisitId, link => link.StayId, cancel);
        var journeys = rows.GroupBy(row => row.StayId ?? (row.VisitId is { } visit ? links.GetValueOrDefault(visit, visit) : Guid.Empty))
            .Where(group => group.Key != Guid.Empty).ToList();
        var inHospital = await database.Journeys.CountAsync(row => row.HospitalId == caller.HospitalId && !row.Ended, cancel);
        return TypedResults.Ok(new IndicatorsView(
            day, now, rows.Count(row => row.Stamp == Stamps.Arrived),
            rows.Where(row => row.Stamp == Stamps.AdmissionDecided).Select(row => row.StayId).Distinct().Count(),
            rows.Count(row => row.Stamp == Stamps.LeftHospital), inHospital,
            Intervals.All.ToDictionary(gap => gap.Code, gap => Wait([.. journeys.Select(journey => Intervals.Minutes(journey, gap.From, gap.To)).OfType<double>().Order()]))));
    }

    private static WaitView Wait(List<double> sorted) =>
        sorted.Count == 0 ? new(null, null, 0) : new(At(sorted, 0.5), At(sorted, 0.9), sorted.Count);

    /// <summary>Linear interpolation between the neighbouring ranks (type 7).</summary>
    private static double At(List<double> sorted, double share)
    {
        var rank = (sorted.Count - 1) * share;
        var low = (int)Math.Floor(rank);
        var high = Math.Min(low + 1, sorted.Count - 1);
        return Math.Round(sorted[low] + ((sorted[high] - sorted[low]) * (rank - low)), 1);
    }
}
