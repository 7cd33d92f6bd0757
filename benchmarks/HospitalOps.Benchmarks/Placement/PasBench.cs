using System.Diagnostics;
using System.Globalization;
using HospitalOps.Placement.Planning;
using HospitalOps.PublishedProblems.Pas;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>The static problem: search, greedy and first fit; one room per stay.</summary>
internal static class PasBench
{
    public static bool Run(string[] files, PlacementArguments arguments, PublishedValues published, TextWriter output)
    {
        var budget = arguments.PasMoves is { } moves
            ? string.Create(CultureInfo.InvariantCulture, $"{moves} moves")
            : string.Create(CultureInfo.InvariantCulture, $"{arguments.PasSeconds} s");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"PAS, static, {budget} per instance, {arguments.Seeds} seed(s), one room per stay; bound: LP relaxation where published, else every stay in its cheapest room"
            )
        );
        var table = new TextTable(
            "instance",
            "patients",
            "median",
            "best",
            "worst",
            "beds over",
            "mixed",
            "bound",
            "gap %",
            "worst gap %",
            "first fit",
            "greedy",
            "moves/s",
            "bytes/1000 moves"
        );
        var gaps = new List<double>();
        var feasible = true;
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var instance = Load(file);
            var lp = published.PasBound(name);
            var bound = lp ?? CheapestRooms(instance);
            var runs = Enumerable
                .Range(1, arguments.Seeds)
                .Select(seed => Search(instance, arguments, seed))
                .OrderBy(r => r.Score.Parts.Total)
                .ToArray();
            var median = runs[runs.Length / 2];
            var gap = Gap(median.Score, bound);
            if (lp is not null)
                gaps.Add(gap);
            feasible &= runs.All(r => r.Score.IsFeasible);
            table.Add(
                name,
                Text(instance.Patients.Count),
                Tenths(median.Score),
                Tenths(runs[0].Score),
                Tenths(runs[^1].Score),
                Text(runs.Max(r => r.Score.BedViolations)),
                Text(median.Score.MixedRoomNights),
                bound.ToString("0.0", CultureInfo.InvariantCulture),
                gap.ToString("0.00", CultureInfo.InvariantCulture),
                Gap(runs[^1].Score, bound).ToString("0.00", CultureInfo.InvariantCulture),
                Tenths(PasEvaluator.EvaluateStays(instance, PasPlan.FirstFit(instance))),
                Tenths(PasEvaluator.EvaluateStays(instance, PasPlan.Greedy(instance))),
                Text((int)median.MovesPerSecond),
                Text((int)median.BytesPerThousandMoves)
            );
        }

        table.Write(output);
        if (gaps.Count > 0)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"gap to the LP bound, {gaps.Count} instances: mean {gaps.Average():0.00} %, worst {gaps.Max():0.00} %"
                )
            );
        return feasible;
    }

    private static (PasScore Score, double MovesPerSecond, double BytesPerThousandMoves) Search(
        PasInstance instance,
        PlacementArguments arguments,
        int seed
    )
    {
        var options = PasPlan.DefaultSearch with
        {
            Seed = (ulong)seed,
            MaxMoves = arguments.PasMoves,
            TimeLimit = arguments.PasMoves is null ? TimeSpan.FromSeconds(arguments.PasSeconds) : null,
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var (rooms, result) = PasPlan.Search(instance, new Planner(TimeProvider.System), options);
        var seconds = clock.Elapsed.TotalSeconds;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return (PasEvaluator.EvaluateStays(instance, rooms), result.Moves / seconds, 1000.0 * bytes / result.Moves);
    }

    private static PasInstance Load(string file)
    {
        using var text = new StreamReader(file, System.Text.Encoding.Latin1);
        return PasReader.Read(Path.GetFileName(file), text);
    }

    private static double CheapestRooms(PasInstance instance) =>
        instance.Patients.Sum(p =>
            Enumerable.Range(0, instance.Rooms.Count).Min(r => PasEvaluator.Stay(instance, p, r))
        ) / 10.0;

    private static double Gap(PasScore score, double bound) => 100 * ((score.Parts.Total / 10.0) - bound) / bound;

    private static string Tenths(PasScore score) =>
        (score.Parts.Total / 10.0).ToString("0.0", CultureInfo.InvariantCulture) + (score.IsFeasible ? "" : "!");

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
