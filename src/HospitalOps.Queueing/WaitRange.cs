namespace HospitalOps.Queueing;

/// <summary>
/// An honest range, never one number: the time until so many calls have happened, from the recent intervals between starts of
/// service of the queue. The ends are quantiles of their mean over as many intervals as there are people ahead: the spread of a sum
/// grows with the root of its length. Silent when too little is known.
/// </summary>
public static class WaitRange
{
    /// <summary>Fewer known intervals than this: no range.</summary>
    public const int Needed = 8;

    /// <summary>Above this many minutes only "more than" is said.</summary>
    public const int LongestMinutes = 180;

    private const double Normal80 = 1.2816;

    /// <summary>Minutes from-to, each rounded outwards to 5, meant to hold 8 of 10 waits.</summary>
    /// <param name="ahead">People who would be called first.</param>
    /// <param name="intervals">Minutes between the last starts of service of the queue, newest first.</param>
    public static (int From, int To)? For(int ahead, IReadOnlyList<double> intervals)
    {
        if (Exact(ahead, intervals) is not { } range) return null;
        return (Rounded(range.From, Math.Floor), Math.Max(5, Rounded(range.To, Math.Ceiling)));
    }

    /// <summary>The same before rounding, and the point between.</summary>
    public static (double From, double Point, double To)? Exact(int ahead, IReadOnlyList<double> intervals)
    {
        if (intervals.Count < Needed) return null;
        var mean = intervals.Average();
        var deviation = Math.Sqrt(intervals.Sum(interval => (interval - mean) * (interval - mean)) / (intervals.Count - 1));
        var calls = ahead + 1;
        // What is known of the mean is itself uncertain: calls² · s²/n on top of the calls · s² of the sum.
        var spread = Normal80 * deviation * Math.Sqrt(calls + (double)calls * calls / intervals.Count);
        return (Math.Max(0, calls * mean - spread), calls * mean, calls * mean + spread);
    }

    private static int Rounded(double minutes, Func<double, double> to) => (int)Math.Min(LongestMinutes, to(minutes / 5) * 5);
}
