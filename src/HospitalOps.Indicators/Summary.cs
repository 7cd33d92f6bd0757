namespace HospitalOps.Indicators;

/// <summary>
/// Median, 90th percentile and mean of a set of ended waits. An empty set has no value, never 0. The mean is there for
/// the efficiency
/// index; a mean of ended waits alone is no figure to show.
/// </summary>
/// <param name="N">Number of values.</param>
public sealed record Summary(int N, double? Median, double? P90, double? Mean)
{
    /// <summary>Below this many cases a 90th percentile is chance and is not shown.</summary>
    public const int CasesForP90 = 10;

    /// <summary>No case.</summary>
    public static Summary Empty { get; } = new(0, null, null, null);

    /// <summary>The 90th percentile where there are cases enough to show one.</summary>
    public double? ShownP90 => N >= CasesForP90 ? P90 : null;

    public static Summary Of(IEnumerable<double> values) => OfOwn([.. values]);

    /// <summary>Of the waits of many days.</summary>
    public static Summary OfAll(IEnumerable<double[]> days)
    {
        var all = days as IReadOnlyCollection<double[]> ?? [.. days];
        var values = new double[all.Sum(day => day.Length)];
        var at = 0;
        foreach (var day in all)
        {
            day.CopyTo(values, at);
            at += day.Length;
        }
        return OfOwn(values);
    }

    private static Summary OfOwn(double[] values) =>
        values.Length == 0
            ? Empty
            : new(values.Length, Percentile.OfOwn(values, 0.5), Percentile.OfOwn(values, 0.9), values.Average());
}
