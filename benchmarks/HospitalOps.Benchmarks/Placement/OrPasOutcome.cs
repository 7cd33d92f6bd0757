using System.Globalization;
using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>All runs on one instance.</summary>
internal sealed class OrPasOutcome
{
    private readonly string name;
    private readonly OrPasScore[] scores;
    private readonly OrPasScore[] baselines;
    private readonly double? bound;
    private readonly double? best;
    private readonly double slowestDay;
    private readonly int patients;

    private OrPasOutcome(
        string name,
        OrPasScore[] scores,
        OrPasScore[] baselines,
        double? bound,
        double? best,
        double slowestDay,
        int patients
    )
    {
        (this.name, this.scores, this.baselines, this.bound, this.best, this.slowestDay, this.patients) = (
            name,
            scores,
            baselines,
            bound,
            best,
            slowestDay,
            patients
        );
    }

    public int Runs => scores.Length;

    public int Broken => scores.Count(s => !s.IsFeasible);

    public double? GapOfMedian => Gap(Median.Total, best);

    public double BelowGreedy => Below(1);

    public double BelowLookAhead => Below(2);

    private OrPasScore Median => scores[scores.Length / 2];

    public static OrPasOutcome Measure(
        OrPasInstance instance,
        string name,
        PlacementArguments arguments,
        PublishedValues published,
        OrPasCsv csv
    )
    {
        var (bound, best) = (published.LowerBound(name), published.BestDynamic(name));
        var baselines = Enum.GetValues<BaselineChoice>()
            .Select(choice => OrPasBench.Play(instance, new BaselinePlanner(choice)).Score)
            .ToArray();
        var scores = new List<OrPasScore>();
        var slowest = 0.0;
        for (var seed = 1; seed <= arguments.Seeds; seed++)
        {
            var planner = OrPasBench.Planner(arguments, seed);
            var (score, seconds) = OrPasBench.Play(instance, planner);
            slowest = Math.Max(slowest, seconds.Max());
            scores.Add(score);
            csv.Write(name, planner.Name, seed, arguments, score, seconds, instance.Patients.Count, bound, best);
        }

        return new OrPasOutcome(
            name,
            [.. scores.OrderBy(s => s.Total)],
            baselines,
            bound,
            best,
            slowest,
            instance.Patients.Count
        );
    }

    public string[] Row() =>
        [
            name,
            Text(Median.Total),
            Text(scores[0].Total),
            Text(scores[^1].Total),
            Text(Broken),
            Text(bound),
            Text(best),
            Percent(GapOfMedian),
            Percent(Gap(scores[^1].Total, best)),
            .. baselines.Select(b => Text(b.Total) + (b.IsFeasible ? "" : "!")),
            Percent(BelowGreedy),
        ];

    public string[] PartsRow() =>
        [
            name,
            Text(Median.Room),
            Text(Median.SexMix),
            Text(Median.Transfer),
            Text(Median.Delay),
            Text(Median.OvercrowdRisk),
            Text(Median.IdleBeds),
            Text(Median.IdleTheatre),
            Text(Median.Overtime),
            Percent(100.0 * Median.StartedAfterHorizon / patients),
            slowestDay.ToString("0.00", CultureInfo.InvariantCulture),
        ];

    public static double? Gap(double value, double? reference) => reference is { } r ? 100 * (value - r) / r : null;

    private double Below(int baseline) =>
        100.0 * (baselines[baseline].Total - Median.Total) / baselines[baseline].Total;

    private static string Text(double? value) => value?.ToString("0", CultureInfo.InvariantCulture) ?? "-";

    private static string Percent(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";
}
