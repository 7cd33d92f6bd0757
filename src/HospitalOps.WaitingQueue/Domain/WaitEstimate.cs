namespace HospitalOps.WaitingQueue.Domain;

/// <summary>
/// An honest range, never one number: people ahead × the lower and upper quartile of recent service intervals of the queue.
/// Silent when fewer than <see cref="Needed"/> intervals are known.
/// </summary>
internal static class WaitEstimate
{
    public const int Needed = 8;

    /// <param name="ahead">People who would be called first.</param>
    /// <param name="callIntervals">Minutes between the last calls of the queue.</param>
    /// <returns>Minutes from–to, each rounded to 5; at most 180.</returns>
    public static (int From, int To)? For(int ahead, IReadOnlyList<double> callIntervals)
    {
        if (callIntervals.Count < Needed) return null;
        var sorted = callIntervals.Order().ToList();
        var low = sorted[sorted.Count / 4];
        var high = sorted[sorted.Count * 3 / 4];
        return (RoundTo5((ahead + 1) * low, down: true), Math.Max(5, RoundTo5((ahead + 1) * high, down: false)));
    }

    private static int RoundTo5(double minutes, bool down) =>
        (int)Math.Min(180, (down ? Math.Floor(minutes / 5) : Math.Ceiling(minutes / 5)) * 5);
}
