using System.Globalization;
using System.Text;
using HospitalOps.PatientTracking.Indicators;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>
/// Everything that the index, its interval, the guard rails and the comparison are computed from, one value a line:
/// arm, measure, value, triage
/// level. Arms: baseline, platform, and each with "_comparison".
/// </summary>
internal static class EfficiencyCsv
{
    private static readonly string[] Counts =
    [
        "visits",
        "left_unseen",
        "judged",
        "met",
        "admissions",
        "transfers",
        "misplaced_nights",
        "nights_of_known_service",
        "mixed_sex_nights",
        "nights_in_shared_rooms",
    ];

    public static string Of(Baseline baseline, PeriodWaits platform, DateOnly from, DateOnly to, int seed, double q)
    {
        var csv = new StringBuilder("arm,measure,value,level\n");
        void Line(string arm, string measure, string value, string level = "") =>
            csv.Append(arm)
                .Append(',')
                .Append(measure)
                .Append(',')
                .Append(value)
                .Append(',')
                .Append(level)
                .Append('\n');
        void Waits(string arm, IndexWaits waits, string[]? levels)
        {
            for (var at = 0; at < waits.W.Length; at++)
                Line(arm, "W", Text(waits.W[at]), levels is { Length: > 0 } ? levels[at] : "");
            foreach (var minutes in waits.B)
                Line(arm, "B", Text(minutes));
            foreach (var minutes in waits.T)
                Line(arm, "T", Text(minutes));
        }
        void Guards(string arm, int[] counts, IEnumerable<(string Level, int Judged, int Met)> levels)
        {
            foreach (var (name, count) in Counts.Zip(counts))
                Line(arm, name, Text(count));
            foreach (var (level, judged, met) in levels)
            {
                Line(arm, "judged", Text(judged), level);
                Line(arm, "met", Text(met), level);
            }
        }
        Line("baseline", "first_day", Day(baseline.FirstDay));
        Line("baseline", "last_day", Day(baseline.LastDay));
        Line("baseline", "definition", Text(baseline.DefinitionVersion));
        Line("baseline", "sha256", baseline.Hash!);
        foreach (var ward in baseline.ComparisonWards)
            Line("baseline", "comparison_ward", ward);
        Line("platform", "first_day", Day(from));
        Line("platform", "last_day", Day(to));
        Line("platform", "seed", Text(seed));
        Line("platform", "Q_simulated", Text(q));
        Waits("baseline", new(baseline.W, baseline.B, baseline.T), baseline.WaitLevels);
        Guards(
            "baseline",
            baseline.Guards,
            baseline.Levels.Select(
                (level, at) => (level, baseline.LevelTargets[2 * at], baseline.LevelTargets[(2 * at) + 1])
            )
        );
        Waits("platform", platform.Index, platform.WaitLevels);
        Guards(
            "platform",
            platform.Guards,
            platform.Levels.Select(level => (level.Key, level.Value.Judged, level.Value.Met))
        );
        Waits("baseline_comparison", new(baseline.ComparisonW, baseline.ComparisonB, baseline.ComparisonT), null);
        Waits("platform_comparison", platform.Comparison, null);
        return csv.ToString();
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
