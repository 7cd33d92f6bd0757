using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>Indicators of any number of days, from the rolled-up days: exact medians, no journey is read.</summary>
internal static class ShowIndicatorPeriod
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/indicators/period", HandleAsync)
            .Query(TrackingPermissions.ReadIndicators)
            .WithName("ShowIndicatorPeriod")
            .WithSummary(
                "Waits and counts of a period of local days, for the hospital or for wards (comma-separated codes; an empty text is no ward)."
            );

    private static async Task<Results<Ok<IndicatorPeriodView>, ProblemHttpResult>> HandleAsync(
        DateOnly from,
        DateOnly to,
        string? wards,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (PeriodScope.Wrong(from, to) is { } wrong)
            return wrong.ToProblem();
        var now = clock.GetUtcNow();
        var filter = PeriodScope.Wards(wards);
        var (everyWard, codes) = (filter is null, filter ?? []);
        var byCode = (
            await RolledDays.ReadAsync(database, caller.HospitalId, from, to, filter, codes: [], cancel)
        ).ToLookup(day => day.Code);
        var open = (
            await database
                .Gaps.AsNoTracking()
                .Where(gap =>
                    gap.HospitalId == caller.HospitalId
                    && gap.Outcome == GapOutcome.Open
                    && gap.Day >= from
                    && gap.Day <= to
                    && (everyWard || codes.Contains(gap.Ward))
                )
                .GroupBy(gap => new { gap.Code, gap.Level })
                .Select(group => new OpenGaps(
                    group.Key.Code,
                    group.Key.Level ?? "",
                    group.Count(),
                    group.Min(gap => gap.FromAt),
                    group.Count(gap =>
                        gap.FromAt
                            < now.AddMinutes(
                                -(gap.TargetMinutes > 0 ? gap.TargetMinutes.Value : Emergency.AtOnceMinutes)
                            )
                        && gap.TargetMinutes != null
                    )
                ))
                .ToListAsync(cancel)
        ).ToLookup(row => row.Code);
        var waits = IndicatorDefinition.Waits.Select(definition =>
        {
            var summary = Summary.OfAll(byCode[definition.Key].Select(day => day.Minutes));
            var waiting = open[definition.Key].ToList();
            return new PeriodWait(
                definition.Key,
                definition.Unit,
                definition.Formula,
                definition.Source,
                summary.N,
                Figures.Round(summary.Median),
                Figures.Round(summary.ShownP90),
                Figures.Round(summary.Mean),
                byCode[definition.Key].Sum(day => day.Dropped),
                waiting.Sum(row => row.Count),
                waiting.Count == 0 ? null : Figures.Round((now - waiting.Min(row => row.Oldest)).TotalMinutes),
                byCode[definition.Key].Sum(day => day.Judged) + waiting.Sum(row => row.Overdue),
                byCode[definition.Key].Sum(day => day.Met)
            );
        });
        var levels = byCode[PeriodWaits.Wait]
            .Concat(byCode[PeriodWaits.ToTarget])
            .Select(day => day.Level)
            .Concat(open[PeriodWaits.ToTarget].Select(row => row.Level))
            .Where(level => level.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(level =>
            {
                var summary = Summary.OfAll(
                    byCode[PeriodWaits.Wait].Where(day => day.Level == level).Select(day => day.Minutes)
                );
                var (target, waiting) = (
                    byCode[PeriodWaits.ToTarget].Where(day => day.Level == level).ToList(),
                    open[PeriodWaits.ToTarget].Where(row => row.Level == level).ToList()
                );
                return new LevelWait(
                    level,
                    summary.N,
                    Figures.Round(summary.Median),
                    Figures.Round(summary.ShownP90),
                    target.Sum(day => day.Met),
                    target.Sum(day => day.Judged) + waiting.Sum(row => row.Overdue),
                    waiting.Sum(row => row.Count)
                );
            });
        int Points(string code) => byCode[code].Sum(day => day.Count);
        var counts = new PeriodCounts(
            Points("arrival"),
            Points("left_unseen"),
            Points("admitted_from_emergency"),
            Points("admission"),
            Points("transfer"),
            Points("discharge"),
            Points("death"),
            Points("departure"),
            Points("refusal"),
            Points("reservation_expired"),
            Points("planned_admission"),
            Points("cancelled_no_bed"),
            Points("excluded")
        );
        return TypedResults.Ok(new IndicatorPeriodView(from, to, filter, now, [.. waits], [.. levels], counts));
    }

    private sealed record OpenGaps(string Code, string Level, int Count, DateTimeOffset Oldest, int Overdue);
}
