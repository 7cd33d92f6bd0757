using System.Diagnostics;

namespace HospitalOps.TestKit;

/// <summary>Waits for an effect instead of sleeping for it.</summary>
public static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not hold in time.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan atMost, Func<string>? otherwise = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > atMost)
                throw new TimeoutException(
                    $"Not within {atMost.TotalSeconds:0.#} s: {otherwise?.Invoke() ?? "the condition"}"
                );
            await Task.Delay(Step);
        }
    }

    /// <summary>Returns when reading gives the expected value.</summary>
    /// <exception cref="TimeoutException">It did not in time; the message has the last value.</exception>
    public static async Task EqualAsync<T>(T expected, Func<Task<T>> read, TimeSpan atMost, string what = "value")
    {
        T? last = default;
        await TrueAsync(
            async () => EqualityComparer<T>.Default.Equals(expected, last = await read()),
            atMost,
            () => $"{what} = {expected}, last seen {last}"
        );
    }
}
