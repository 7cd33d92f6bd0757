using System.Diagnostics;
using System.Globalization;
using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <summary>
/// The whole hospital: both sites, all roles, everything that the public API offers, also in the wrong order, told late
/// or twice, while processes die and nights pass. At each quiet point the services are held against each other.
/// </summary>
internal static class HospitalCheck
{
    /// <summary>Histories in one product before a fresh one is taken.</summary>
    private const int InOneProduct = 160;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (
            CheckOptions.Read(
                "hospital",
                args,
                errors,
                ("histories", 32),
                ("acts", 300),
                ("between", 50),
                ("parallel", 16),
                ("seed", 1),
                ("faults", 1),
                ("shrink", 240)
            )
            is not { } options
        )
            return 2;
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        var watch = Stopwatch.StartNew();
        var kinds = new Dictionary<string, int>();
        var (played, missed) = (0, 0);
        while (played < options["histories"])
        {
            await using var product = new HospitalProduct();
            await product.StartAsync();
            Line($"product started after {watch.Elapsed:mm\\:ss}");
            var run = new HospitalRun(
                product,
                options["seed"],
                options["acts"],
                options["between"],
                text => Line($"{watch.Elapsed:hh\\:mm\\:ss}   {text}")
            );
            for (var inThis = 0; inThis < InOneProduct && played < options["histories"]; )
            {
                var count = Math.Min(options["parallel"], options["histories"] - played);
                var wave = Enumerable.Range(played, count).ToList();
                var found = await run.WaveAsync(wave, faults: options["faults"] == 1);
                (played, inThis) = (played + count, inThis + count);
                Line(
                    $"{watch.Elapsed:hh\\:mm\\:ss} {played} histories, {product.Tally.Requests} requests ({product.Tally.Doubles} twice), {run.QuietPoints} quiet points, {run.Nights} nights, {run.Faults} faults, longest way to quiet {run.LongestQuiet.TotalSeconds:0.0} s: {found.Count} violations"
                );
                await TellAsync(run, found, kinds, options["shrink"], output);
            }
            foreach (var act in product.Tally.Answers.GroupBy(answer => answer.Key.Act).OrderBy(act => act.Key))
                Line(
                    $"  {act.Key}: {string.Join(", ", act.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Key.Answer} {answer.Value}"))}"
                );
            Line(
                $"seed {options["seed"]}: {played} histories of {options["acts"]} acts, {kinds.Values.Sum()} violations of {kinds.Count} kinds"
            );
            if (options.Prove && played >= options["histories"])
                missed += await ProveAsync(product, output);
        }
        foreach (var (kind, count) in kinds.OrderByDescending(entry => entry.Value))
            Line($"{count, 6} × {kind}");
        return kinds.Count > 0 || missed > 0 ? 1 : 0;
    }

    /// <summary>Plants what is wrong in copies of what the run left; returns how many were not caught.</summary>
    private static async Task<int> ProveAsync(HospitalProduct product, TextWriter output)
    {
        await product.StopAsync();
        var databases = product.Databases.ToDictionary(entry => entry.Key, entry => entry.Value.ConnectionString);
        var day = SharedKernel.CasablancaTime.DayOf(product.Clock.Now);
        // What stands there already proves nothing about a mutant.
        var before = (await ViolationsAsync(databases)).ToHashSet();
        async Task<IEnumerable<string>> ViolationsAsync(IReadOnlyDictionary<string, string> of) =>
            Truth.Violations(await HospitalState.ReadAsync(of, day)).Select(violation => violation.ToString());
        var (planted, missed) = (0, 0);
        foreach (var (service, mutants) in HospitalMutants.Of(await HospitalState.ReadAsync(databases, day)))
        await foreach (
            var (line, caught) in Mutants.RunAsync(
                product.Databases[service],
                mutants,
                async scratch =>
                    (await ViolationsAsync(new Dictionary<string, string>(databases) { [service] = scratch })).Where(
                        violation => !before.Contains(violation)
                    )
            )
        )
        {
            output.WriteLine($"{service}: {line}");
            planted++;
            if (!caught)
                missed++;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{planted} mutants, {missed} not caught"));
        return missed;
    }

    /// <summary>Each kind once with its smallest history.</summary>
    private static async Task TellAsync(
        HospitalRun run,
        List<Finding> found,
        Dictionary<string, int> kinds,
        int seconds,
        TextWriter output
    )
    {
        foreach (var kind in found.GroupBy(finding => finding.Kind))
        {
            var first = !kinds.ContainsKey(kind.Key);
            kinds[kind.Key] = kinds.GetValueOrDefault(kind.Key) + kind.Count();
            if (!first)
                continue;
            var example = kind.OrderBy(finding => finding.Steps.Length == 0 ? int.MaxValue : finding.Steps.Length)
                .First();
            output.WriteLine($"{kind.Count()} × {example.Violation} in history {example.Player?.History}");
            if (seconds < 2 || example.Steps.Length == 0)
            {
                foreach (var line in example.Player?.About(example.Violation.Subject).TakeLast(30) ?? [])
                    output.WriteLine($"    {line}");
                continue;
            }
            if (await new Shrinker(run, TimeSpan.FromSeconds(seconds)).ShrinkAsync(example) is var (steps, told))
            {
                output.WriteLine($"  smallest history, {steps.Length} acts:");
                foreach (var line in told)
                    output.WriteLine($"    {line}");
            }
            else
            {
                output.WriteLine("  does not come again alone; what was done with the same person or bed until then:");
                foreach (var line in example.Player!.About(example.Violation.Subject).TakeLast(30))
                    output.WriteLine($"    {line}");
            }
        }
    }
}
