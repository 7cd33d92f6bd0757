using System.Globalization;
using System.Text;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Features;

/// <summary>One ratio of the index. Minutes.</summary>
public sealed record RatioView(string Code, double? BaselineMean, int BaselineN, double? PlatformMean, int PlatformN, double? Ratio);

/// <summary>One guard rail: when it is worse than in the baseline, a better index is not a gain.</summary>
/// <param name="Baseline">%.</param>
/// <param name="Platform">%.</param>
public sealed record GuardView(string Code, double? Baseline, double? Platform, bool Worse);

/// <summary>The index of a period against the frozen baseline.</summary>
/// <param name="Q">The fourth ratio cannot be measured in the field (saturated demand): always told beside the index as simulated, 1 = no change assumed.</param>
/// <param name="Baseline">Null: none is frozen, and there is no figure.</param>
public sealed record EfficiencyView(
    BaselineView? Baseline, DateOnly From, DateOnly To, IReadOnlyList<RatioView> Ratios, double Q, bool QIsSimulated, double? Index, double? Low, double? High, bool Reached, double Goal, int Seed,
    IReadOnlyList<GuardView> Guards);

/// <summary>The 30 % goal: efficiency index, its parts and its guard rails; and the export that recomputes it.</summary>
internal static class ShowEfficiency
{
    private const int Seed = 2027;
    private const double Unchanged = 1;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/efficiency", HandleAsync).Query(TrackingPermissions.ReadGoal).WithName("ShowEfficiency").WithSummary("Efficiency index of a period against the frozen baseline, with interval and guard rails.");
        group.MapGet("/efficiency/export", ExportAsync).Query(TrackingPermissions.ReadGoal).WithName("ExportEfficiency").WithSummary("Every wait of both arms as CSV: arm, ratio, minutes.");
    }

    private static async Task<Results<Ok<EfficiencyView>, ProblemHttpResult>> HandleAsync(DateOnly from, DateOnly to, Caller caller, TrackingDbContext database, CancellationToken cancel)
    {
        if (to < from || to.DayNumber - from.DayNumber > 3 * 366) return TrackingRefusals.PeriodTooLong.ToProblem();
        var baseline = await FrozenAsync(caller, database, cancel);
        if (baseline is null) return TypedResults.Ok(new EfficiencyView(null, from, to, [], Unchanged, true, null, null, null, false, EfficiencyIndex.Goal, Seed, []));
        var platform = await PeriodWaits.ReadAsync(database, caller.HospitalId, from, to, cancel);
        var (w, b, t) = (new RatioSamples(baseline.W, platform.W), new RatioSamples(baseline.B, platform.B), new RatioSamples(baseline.T, platform.T));
        var interval = IndexInterval.Of(w, b, t, Unchanged, Seed);
        return TypedResults.Ok(new EfficiencyView(
            BaselineView.Of(baseline), from, to, [Ratio("W", w), Ratio("B", b), Ratio("T", t)], Unchanged, true, interval?.Index.E, interval?.Low, interval?.High,
            interval is not null && EfficiencyIndex.Reached(interval.Index.E, interval.Low), EfficiencyIndex.Goal, Seed, Guards(baseline.Guards, platform.Guards)));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ExportAsync(DateOnly from, DateOnly to, Caller caller, TrackingDbContext database, CancellationToken cancel)
    {
        if (to < from || to.DayNumber - from.DayNumber > 3 * 366) return TrackingRefusals.PeriodTooLong.ToProblem();
        if (await FrozenAsync(caller, database, cancel) is not { } baseline) return CommonRefusals.NotFound.ToProblem();
        var platform = await PeriodWaits.ReadAsync(database, caller.HospitalId, from, to, cancel);
        var csv = new StringBuilder("arm,ratio,minutes\n");
        foreach (var (arm, ratio, values) in new[] { ("baseline", "W", baseline.W), ("baseline", "B", baseline.B), ("baseline", "T", baseline.T), ("platform", "W", platform.W), ("platform", "B", platform.B), ("platform", "T", platform.T) })
            foreach (var value in values) csv.Append(CultureInfo.InvariantCulture, $"{arm},{ratio},{value:R}\n");
        return TypedResults.Text(csv.ToString(), "text/csv");
    }

    private static Task<Baseline?> FrozenAsync(Caller caller, TrackingDbContext database, CancellationToken cancel) =>
        database.Baselines.AsNoTracking().SingleOrDefaultAsync(row => row.HospitalId == caller.HospitalId && row.FrozenAt != null, cancel);

    private static RatioView Ratio(string code, RatioSamples samples) => new(
        code, Summary.Of(samples.Baseline).Mean, samples.Baseline.Count, Summary.Of(samples.Platform).Mean, samples.Platform.Count, samples.Ratio);

    private static IReadOnlyList<GuardView> Guards(int[] baseline, int[] platform)
    {
        static double? Share(int part, int whole) => whole == 0 ? null : part * 100.0 / whole;
        GuardView Guard(string code, int part, int whole, bool lessIsWorse)
        {
            var (before, now) = (Share(baseline[part], baseline[whole]), Share(platform[part], platform[whole]));
            return new(code, before, now, lessIsWorse ? now < before : now > before);
        }
        return [Guard("left_unseen", 1, 0, lessIsWorse: false), Guard("within_target", 3, 2, lessIsWorse: true), Guard("transfers_per_stay", 5, 4, lessIsWorse: false)];
    }
}
