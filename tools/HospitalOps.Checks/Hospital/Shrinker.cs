using System.Diagnostics;

namespace HospitalOps.Checks.Hospital;

/// <summary>Leaves out acts as long as the same fault is found: halves, then smaller parts.</summary>
internal sealed class Shrinker(HospitalRun run, TimeSpan atMost)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int numbers = 1_000_000;

    /// <summary>The smallest history that shows it, and its acts as told; null when it does not come again.</summary>
    public async Task<(Step[] Steps, IReadOnlyList<string> Told)?> ShrinkAsync(Finding finding)
    {
        var steps = finding.Steps;
        if (await ShowsAsync(steps, finding.Kind) is not { } told)
            return null;
        var part = steps.Length / 2;
        while (part >= 1 && watch.Elapsed < atMost)
        {
            var smaller = false;
            for (var at = 0; at < steps.Length && watch.Elapsed < atMost; )
            {
                Step[] without = [.. steps[..at], .. steps[Math.Min(steps.Length, at + part)..]];
                if (without.Length > 0 && await ShowsAsync(without, finding.Kind) is { } less)
                    (steps, told, smaller) = (without, less, true);
                else
                    at += part;
            }
            part = smaller && part > steps.Length / 2 ? Math.Max(1, steps.Length / 2) : part / 2;
        }
        return (steps, told);
    }

    private async Task<IReadOnlyList<string>?> ShowsAsync(Step[] steps, string kind)
    {
        // Names and documents of its own: nobody is taken for somebody of another try.
        var (found, player) = await run.AgainAsync(numbers++, steps);
        return found.Any(violation => Finding.Normal(violation) == kind) ? player.Told : null;
    }
}
