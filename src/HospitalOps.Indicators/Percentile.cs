namespace HospitalOps.Indicators;

/// <summary>
/// Percentiles by linear interpolation between the closest ranks, the same as PostgreSQL's <c>percentile_cont</c> (type
/// 7 of Hyndman and Fan, 1996).
/// </summary>
public static class Percentile
{
    /// <summary>The percentile, or null of an empty set.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="share">0 to 1.</param>
    public static double? Of(IEnumerable<double> values, double share) =>
        values.ToArray() is { Length: > 0 } own ? OfOwn(own, share) : null;

    /// <summary>
    /// The percentile of values that may be put into another order and are not empty. A hundred thousand are not sorted
    /// for the sake of one or two.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1, or there is no
    /// value.</exception>
    internal static double OfOwn(Span<double> values, double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        var rank = (values.Length - 1) * share;
        var low = (int)Math.Floor(rank);
        Find(values, low);
        var next = low + 1 < values.Length ? Least(values[(low + 1)..]) : values[low];
        return values[low] + ((next - values[low]) * (rank - low));
    }

    /// <summary>
    /// Puts the value of a rank in its place, the smaller ones before it and the greater ones after it (FIND: Hoare,
    /// 1961).
    /// </summary>
    private static void Find(Span<double> values, int rank)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var pivot = values[(first + last) / 2];
            var (left, right) = (first, last);
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left > right)
                    break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }
            if (rank <= right)
                last = right;
            else if (rank >= left)
                first = left;
            else
                return;
        }
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        var least = values[0];
        foreach (var value in values)
            least = Math.Min(least, value);
        return least;
    }
}
