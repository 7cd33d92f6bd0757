namespace HospitalOps.Queueing;

/// <summary>
/// An honest range, never one number, from the queue's own history: among the waits that are over, those that began in
/// the most
/// similar situation (same urgency, same expectation from the pace of the queue) tell how long 8 of 10 waited. Whoever
/// is overtaken
/// by more urgent patients who come later was so in the past too: the history knows it, a count of people ahead does
/// not.
/// Nearest-neighbour quantiles: Stone 1977 (consistent for any relation). Silent when too little is known.
/// </summary>
public static class WaitRange
{
    /// <summary>Fewer finished waits than this: no range.</summary>
    public const int Needed = 40;

    /// <summary>
    /// How many finished waits a service keeps at hand; older ones come from other days and other staff.
    /// </summary>
    public const int Kept = 600;

    /// <summary>Above this many minutes only "more than" is said.</summary>
    public const int LongestMinutes = 180;

    private const int Similar = 50;

    /// <summary>
    /// 8 of 10 leave a tenth on each side; a little less, because tomorrow is never quite like the past (measured:
    /// bench queue).
    /// </summary>
    private const double Tail = 0.09;

    /// <summary>
    /// Ends and middle of what was waited in the most similar situations, in minutes; null when too little is known.
    /// </summary>
    /// <param name="rank">Urgency class, 0 = most urgent.</param>
    /// <param name="expected">Minutes that the pace of the queue tells now.</param>
    /// <param name="past">Finished waits of this queue.</param>
    public static (double From, double Point, double To)? Exact(int rank, double expected, IReadOnlyList<PastWait> past)
    {
        if (past.Count < Needed)
            return null;
        var (distances, waits) = (new double[past.Count], new double[past.Count]);
        var here = Scale(expected);
        for (var at = 0; at < past.Count; at++)
            (distances[at], waits[at]) = (
                Math.Abs(Scale(past[at].Expected) - here) + (0.5 * Math.Abs(past[at].Rank - rank)),
                past[at].Waited
            );
        Array.Sort(distances, waits);
        var similar = waits.AsSpan(0, Math.Min(Similar, waits.Length));
        similar.Sort();
        return (Quantile(similar, Tail), Quantile(similar, 0.5), Quantile(similar, 1 - Tail));
    }

    /// <summary>Minutes from-to as they are shown: rounded outwards to 5, at least 5 wide.</summary>
    public static (int From, int To) Shown((double From, double Point, double To) range)
    {
        var from = Rounded(range.From, Math.Floor);
        return (from, Math.Max(Math.Min(LongestMinutes, from + 5), Rounded(range.To, Math.Ceiling)));
    }

    /// <summary>Between 5 and 10 minutes lies as much as between 50 and 100.</summary>
    private static double Scale(double minutes) => Math.Log2(minutes + 4);

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        // Place among n + 1, as the next wait may fall into any of the gaps with the same probability.
        var place = Math.Clamp((share * (sorted.Length + 1)) - 1, 0, sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length
            ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]))
            : sorted[below];
    }

    private static int Rounded(double minutes, Func<double, double> to) =>
        (int)Math.Min(LongestMinutes, to(minutes / 5) * 5);
}
