using System.Diagnostics;
using System.Globalization;
using HospitalOps.Placement.Planning;
using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>The dynamic problem: our planner for each seed, and the baselines, all on the same driver.</summary>
internal static class OrPasBench
{
    public static bool Run(string[] files, PlacementArguments arguments, PublishedValues published, TextWriter output)
    {
        var budget = arguments.MovesPerDay is { } moves
            ? string.Create(CultureInfo.InvariantCulture, $"{moves} moves per simulated day")
            : string.Create(CultureInfo.InvariantCulture, $"{arguments.SecondsPerDay} s per simulated day");
        output.WriteLine(
            $"OR-PAS, day by day, {budget}, {arguments.Seeds} seed(s), both sexes in a room counted once (\"simplified\")"
        );
        var parts = new TextTable(
            "cost parts (median seed)",
            "room",
            "sex mix",
            "transfer",
            "delay",
            "risk",
            "idle beds",
            "idle theatre",
            "overtime",
            "after H %",
            "s/day max"
        );
        var table = new TextTable(
            "instance",
            "median",
            "best",
            "worst",
            "broken",
            "bound",
            "published",
            "gap %",
            "worst gap %",
            "first fit",
            "greedy",
            "look-ahead",
            "below greedy %"
        );
        var outcomes = new List<OrPasOutcome>();
        using var csv = OrPasCsv.Open(arguments.Csv);
        foreach (var file in files)
        {
            var outcome = OrPasOutcome.Measure(
                Load(file),
                Path.GetFileNameWithoutExtension(file),
                arguments,
                published,
                csv
            );
            outcomes.Add(outcome);
            table.Add(outcome.Row());
            parts.Add(outcome.PartsRow());
        }

        table.Write(output);
        parts.Write(output);
        Summary(outcomes, output);
        return outcomes.TrueForAll(o => o.Broken == 0);
    }

    public static OrPasInstance Load(string file)
    {
        using var text = File.OpenText(file);
        return OrPasReader.ReadInstance(Path.GetFileName(file), text);
    }

    /// <summary>One run on the driver, scored by the evaluator.</summary>
    public static (OrPasScore Score, double[] SecondsOfDay) Play(OrPasInstance instance, IDailyPlanner planner)
    {
        var seconds = new List<double>();
        var clock = Stopwatch.StartNew();
        var solution = new OrPasDriver(instance).Run(
            planner,
            _ =>
            {
                seconds.Add(clock.Elapsed.TotalSeconds);
                clock.Restart();
            }
        );
        return (new OrPasEvaluator().Evaluate(instance, solution), [.. seconds]);
    }

    public static RollingPlanner Planner(PlacementArguments arguments, int seed) =>
        new(
            new Planner(TimeProvider.System),
            RollingPlanner.DefaultSearch with
            {
                Seed = (ulong)seed,
                MaxMoves = arguments.MovesPerDay,
                TimeLimit = arguments.MovesPerDay is null ? TimeSpan.FromSeconds(arguments.SecondsPerDay) : null,
            }
        );

    private static void Summary(List<OrPasOutcome> outcomes, TextWriter output)
    {
        output.WriteLine(
            Invariant($"feasible runs: {outcomes.Sum(o => o.Runs - o.Broken)} of {outcomes.Sum(o => o.Runs)}")
        );
        var known = outcomes.Where(o => o.GapOfMedian is not null).ToArray();
        if (known.Length > 0)
        {
            output.WriteLine(
                Invariant(
                    $"gap to the best published dynamic value, {known.Length} instances: mean {known.Average(o => o.GapOfMedian):0.00} %, worst {known.Max(o => o.GapOfMedian):0.00} %, best {known.Min(o => o.GapOfMedian):0.00} %; below it on {known.Count(o => o.GapOfMedian < 0)}"
                )
            );
        }

        output.WriteLine(
            Invariant(
                $"below greedy: mean {outcomes.Average(o => o.BelowGreedy):0.0} %, from {outcomes.Min(o => o.BelowGreedy):0.0} % to {outcomes.Max(o => o.BelowGreedy):0.0} %; below greedy with look-ahead: mean {outcomes.Average(o => o.BelowLookAhead):0.0} %, from {outcomes.Min(o => o.BelowLookAhead):0.0} % to {outcomes.Max(o => o.BelowLookAhead):0.0} %"
            )
        );
        output.WriteLine();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
