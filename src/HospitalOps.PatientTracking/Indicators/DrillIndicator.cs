using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>From a number down to the groups and to the journeys that it is made of.</summary>
internal static class DrillIndicator
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/indicators/{code}/trend", TrendAsync)
            .Query(TrackingPermissions.ReadIndicators)
            .WithName("ShowIndicatorTrend")
            .WithSummary("One wait by day, hour and ward.");
        group
            .MapGet("/indicators/{code}/journeys", JourneysAsync)
            .Query(TrackingPermissions.ReadIndicators)
            .WithName("ListIndicatorJourneys")
            .WithSummary("The journeys behind a number, longest first; ids, no names.");
    }

    private static async Task<Results<Ok<IndicatorTrendView>, ProblemHttpResult>> TrendAsync(
        string code,
        DateOnly from,
        DateOnly to,
        string? wards,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        if (IndicatorDefinition.Waits.FirstOrDefault(one => one.Key == code) is not { } definition)
            return CommonRefusals.NotFound.ToProblem();
        var days = await PeriodScope
            .Days(database, caller.HospitalId, from, to, PeriodScope.Wards(wards))
            .Where(day => day.Code == code)
            .ToListAsync(cancel);
        var hours = days.SelectMany(day => day.Minutes.Zip(day.Hours))
            .ToLookup(value => value.Second, value => value.First);
        return TypedResults.Ok(
            new IndicatorTrendView(
                code,
                definition.Formula,
                [
                    .. days.GroupBy(day => day.Day)
                        .OrderBy(day => day.Key)
                        .Select(day => Group($"{day.Key:yyyy-MM-dd}", day.SelectMany(row => row.Minutes))),
                ],
                [.. Enumerable.Range(0, 24).Select(hour => Group($"{hour:00}", hours[(short)hour]))],
                [
                    .. days.GroupBy(day => day.Ward)
                        .OrderBy(day => day.Key, StringComparer.Ordinal)
                        .Select(day => Group(day.Key, day.SelectMany(row => row.Minutes))),
                ]
            )
        );
    }

    private static async Task<Ok<IReadOnlyList<IndicatorJourney>>> JourneysAsync(
        string code,
        DateOnly from,
        DateOnly to,
        string? wards,
        int? take,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var filter = PeriodScope.Wards(wards);
        var (everyWard, codes) = (filter is null, filter ?? []);
        var rows = await database
            .Gaps.AsNoTracking()
            .Where(gap =>
                gap.HospitalId == caller.HospitalId
                && gap.Code == code
                && gap.Day >= from
                && gap.Day <= to
                && (everyWard || codes.Contains(gap.Ward))
            )
            .OrderByDescending(gap => gap.Minutes == null)
            .ThenByDescending(gap => gap.Minutes)
            .Take(Math.Clamp(take ?? 100, 1, 500))
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<IndicatorJourney>>([
            .. rows.Select(gap => new IndicatorJourney(
                gap.JourneyId,
                gap.Ward,
                gap.Place,
                gap.Level,
                gap.FromAt,
                gap.ToAt,
                gap.Outcome.Code(),
                Figures.Round(gap.Minutes)
            )),
        ]);
    }

    private static GroupWait Group(string name, IEnumerable<double> minutes)
    {
        var summary = Summary.Of(minutes);
        return new(name, summary.N, Figures.Round(summary.Median), Figures.Round(summary.ShownP90));
    }
}
