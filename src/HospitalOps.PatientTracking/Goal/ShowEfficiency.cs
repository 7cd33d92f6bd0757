using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>
/// The 30 % goal: efficiency index, its parts and its guard rails; and the export that recomputes it.
/// </summary>
internal static class ShowEfficiency
{
    private const int Seed = 2027;
    private const double Unchanged = 1;

    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/efficiency", HandleAsync)
            .Query(TrackingPermissions.ReadGoal)
            .WithName("ShowEfficiency")
            .WithSummary("Efficiency index of a period against the frozen baseline, with interval and guard rails.");
        group
            .MapGet("/efficiency/export", ExportAsync)
            .Query(TrackingPermissions.ReadGoal)
            .WithName("ExportEfficiency")
            .WithSummary(
                "All that the index, its guard rails and the comparison are computed from, as CSV: arm, measure, value, level."
            );
    }

    private static async Task<Results<Ok<EfficiencyView>, ProblemHttpResult>> HandleAsync(
        DateOnly from,
        DateOnly to,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (to < from || to.DayNumber - from.DayNumber > 3 * 366)
            return TrackingRefusals.PeriodTooLong.ToProblem();
        var baseline = await FrozenAsync(caller, database, cancel);
        if (baseline is null)
            return TypedResults.Ok(
                new EfficiencyView(
                    null,
                    from,
                    to,
                    [],
                    Unchanged,
                    true,
                    null,
                    null,
                    null,
                    false,
                    false,
                    EfficiencyIndex.Goal,
                    Seed,
                    [],
                    null
                )
            );
        var platform = await PeriodWaits.ReadAsync(
            database,
            caller.HospitalId,
            from,
            to,
            CasablancaTime.DayOf(clock.GetUtcNow()),
            baseline.ComparisonWards,
            cancel
        );
        var (w, b, t) = (
            new RatioSamples(baseline.W, platform.Index.W),
            new RatioSamples(baseline.B, platform.Index.B),
            new RatioSamples(baseline.T, platform.Index.T)
        );
        var (now, waiting) = (
            clock.GetUtcNow(),
            await OpenWaits.OfIndexAsync(database, caller.HospitalId, from, to, cancel)
        );
        // Who waits for a doctor is in no ward yet; beds of comparison wards are not in the index.
        var (open, compared) = (
            waiting.FindAll(wait => !Compares(wait, baseline)),
            waiting.FindAll(wait => Compares(wait, baseline))
        );
        var interval = IndexInterval.Of(w, b, t, Unchanged, Seed);
        var guards = GuardRails.Compare(PeriodWaits.SampleOf(baseline), platform.Sample);
        var overlaps = from <= baseline.LastDay && to >= baseline.FirstDay;
        return TypedResults.Ok(
            new EfficiencyView(
                BaselineView.Of(baseline),
                from,
                to,
                [Ratio("W", w, open, now), Ratio("B", b, open, now), Ratio("T", t, open, now)],
                Unchanged,
                true,
                interval?.Index.E,
                interval?.Low,
                interval?.High,
                overlaps,
                !overlaps
                    && interval is not null
                    && EfficiencyIndex.Reached(interval.Index.E, interval.Low)
                    && !guards.Any(rail => rail.Worse),
                EfficiencyIndex.Goal,
                Seed,
                guards,
                Compared(baseline, platform.Comparison, compared, now)
            )
        );
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ExportAsync(
        DateOnly from,
        DateOnly to,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (to < from || to.DayNumber - from.DayNumber > 3 * 366)
            return TrackingRefusals.PeriodTooLong.ToProblem();
        if (await FrozenAsync(caller, database, cancel) is not { } baseline)
            return CommonRefusals.NotFound.ToProblem();
        var platform = await PeriodWaits.ReadAsync(
            database,
            caller.HospitalId,
            from,
            to,
            CasablancaTime.DayOf(clock.GetUtcNow()),
            baseline.ComparisonWards,
            cancel
        );
        return TypedResults.Text(EfficiencyCsv.Of(baseline, platform, from, to, Seed, Unchanged), "text/csv");
    }

    private static Task<Baseline?> FrozenAsync(Caller caller, TrackingDbContext database, CancellationToken cancel) =>
        database
            .Baselines.AsNoTracking()
            .SingleOrDefaultAsync(row => row.HospitalId == caller.HospitalId && row.FrozenAt != null, cancel);

    private static RatioView Ratio(string code, RatioSamples samples, List<OpenOfWard> waiting, DateTimeOffset now)
    {
        var (before, after) = (Summary.Of(samples.Baseline), Summary.Of(samples.Platform));
        var open = waiting.FindAll(wait =>
            wait.Code
            == (
                code switch
                {
                    "W" => PeriodWaits.Wait,
                    "B" => PeriodWaits.Bed,
                    _ => PeriodWaits.Turnaround,
                }
            )
        );
        return new(
            code,
            before.Mean,
            before.Median,
            before.ShownP90,
            before.N,
            after.Mean,
            after.Median,
            after.ShownP90,
            after.N,
            samples.Ratio,
            open.Sum(wait => wait.Count),
            open.Count == 0 ? null : Figures.Round((now - open.Min(wait => wait.Oldest)).TotalMinutes)
        );
    }

    private static bool Compares(OpenOfWard wait, Baseline baseline) =>
        wait.Code != PeriodWaits.Wait && baseline.ComparisonWards.Contains(wait.Ward);

    private static ComparisonView? Compared(
        Baseline baseline,
        IndexWaits waits,
        List<OpenOfWard> open,
        DateTimeOffset now
    ) =>
        baseline.ComparisonWards.Length == 0
            ? null
            : new(
                baseline.ComparisonWards,
                [
                    Ratio("W", new(baseline.ComparisonW, waits.W), open, now),
                    Ratio("B", new(baseline.ComparisonB, waits.B), open, now),
                    Ratio("T", new(baseline.ComparisonT, waits.T), open, now),
                ]
            );
}
