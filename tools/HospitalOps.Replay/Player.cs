using HospitalOps.Replay.Log;

namespace HospitalOps.Replay;

/// <summary>
/// Plays the events in the order of the log: several cases at once, one case never at the same time as itself.
/// </summary>
internal sealed class Player(Api api, Places places, Tally tally, ReplayOptions options, TimeProvider clock)
{
    public async Task<IReadOnlyList<PatientCase>> PlayAsync(IReadOnlyList<LogEvent> events, TextWriter progress)
    {
        var run = clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var cases = new Dictionary<string, PatientCase>();
        var last = new Dictionary<string, Task>();
        using var slots = new SemaphoreSlim(options.Parallel);
        var (started, origin) = (clock.GetTimestamp(), events[0].At);
        for (var at = 0; at < events.Count; at++)
        {
            var entry = events[at];
            if (options.Speed > 0)
            {
                var due = (entry.At - origin) / options.Speed - clock.GetElapsedTime(started);
                if (due > TimeSpan.Zero)
                    await Task.Delay(due, clock);
            }
            if (!cases.TryGetValue(entry.Case, out var patient))
                cases[entry.Case] = patient = new PatientCase(entry.Case, run, api, places, tally);
            await slots.WaitAsync();
            last[entry.Case] = StepAsync(last.GetValueOrDefault(entry.Case, Task.CompletedTask), patient, entry, slots);
            if ((at + 1) % 1000 == 0)
                await progress.WriteLineAsync(
                    $"{at + 1} of {events.Count} events, {cases.Count} cases, {tally.Moves} moves"
                );
        }
        await Task.WhenAll(last.Values);
        return [.. cases.Values];
    }

    private static async Task StepAsync(Task before, PatientCase patient, LogEvent entry, SemaphoreSlim slots)
    {
        try
        {
            await before;
            await patient.PlayAsync(entry);
        }
        finally
        {
            slots.Release();
        }
    }
}
