namespace HospitalOps.Indicators;

/// <summary>Percentiles by linear interpolation between the closest ranks, the same as PostgreSQL's <c>percentile_cont</c> (type 7 of Hyndman and Fan, 1996).</summary>
public static class Percentile
{
    /// <summary>The percentile, or null of an empty set.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="share">0 to 1.</param>
    public static double? Of(IEnumerable<double> values, double share)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted.Length == 0 ? null : OfSorted(sorted, share);
    }

    /// <summary>The percentile of values that are sorted already and not empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1, or there is no value.</exception>
    public static double OfSorted(IReadOnlyList<double> sorted, double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count);
        var rank = (sorted.Count - 1) * share;
        var low = (int)Math.Floor(rank);
        var high = Math.Min(low + 1, sorted.Count - 1);
        return sorted[low] + ((sorted[high] - sorted[low]) * (rank - low));
    }
}
