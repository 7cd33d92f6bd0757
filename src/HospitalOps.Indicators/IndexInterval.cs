namespace HospitalOps.Indicators;

/// <summary>Ended waits of both arms of one ratio, in minutes.</summary>
public sealed record RatioSamples(IReadOnlyList<double> Baseline, IReadOnlyList<double> Platform)
{
    /// <summary>Mean platform / mean baseline; null when an arm is empty or the baseline's mean is 0.</summary>
    public double? Ratio =>
        Baseline.Count == 0 || Platform.Count == 0 || Baseline.Average() <= 0
            ? null
            : Platform.Average() / Baseline.Average();
}

/// <summary>
/// 95 % interval of the efficiency index by the percentile bootstrap (Efron 1979): every arm of every ratio is drawn
/// again with replacement.
/// </summary>
/// <param name="Index">From the samples themselves.</param>
/// <param name="Low">2.5th percentile of the drawn indices.</param>
/// <param name="High">97.5th percentile.</param>
public sealed record IndexInterval(EfficiencyIndex Index, double Low, double High)
{
    /// <summary>Drawings; the same seed gives the same interval, so that an export can be recomputed.</summary>
    public const int Drawings = 1000;

    /// <summary>
    /// From this many values on a mean is drawn from its normal limit instead: the same interval without a hundred
    /// million drawings.
    /// </summary>
    public const int ManyValues = 500;

    /// <summary>Null when a ratio cannot be formed.</summary>
    public static IndexInterval? Of(RatioSamples w, RatioSamples b, RatioSamples t, double q, int seed)
    {
        if (
            w.Ratio is not { } wait
            || b.Ratio is not { } bed
            || t.Ratio is not { } turnaround
            || wait <= 0
            || bed <= 0
            || turnaround <= 0
        )
            return null;
        var random = new Random(seed);
        (Arm Baseline, Arm Platform)[] arms =
        [
            .. new[] { w, b, t }.Select(samples => (new Arm(samples.Baseline), new Arm(samples.Platform))),
        ];
        var drawn = new List<double>(Drawings);
        for (var round = 0; round < Drawings; round++)
        {
            var ratios = arms.Select(arm => arm.Platform.Draw(random) / arm.Baseline.Draw(random)).ToArray();
            if (ratios.All(ratio => ratio is > 0 and < double.PositiveInfinity))
                drawn.Add(new EfficiencyIndex(ratios[0], ratios[1], ratios[2], q).E);
        }
        return drawn.Count == 0
            ? null
            : new(
                new(wait, bed, turnaround, q),
                Percentile.Of(drawn, 0.025)!.Value,
                Percentile.Of(drawn, 0.975)!.Value
            );
    }

    private sealed class Arm(IReadOnlyList<double> values)
    {
        private readonly double mean = values.Average();
        private readonly double error = Math.Sqrt(SquaresOf(values) / values.Count / values.Count);

        private static double SquaresOf(IReadOnlyList<double> values)
        {
            var mean = values.Average();
            return values.Sum(value => (value - mean) * (value - mean));
        }

        public double Draw(Random random)
        {
            // Box and Muller 1958.
            if (values.Count >= ManyValues)
                return mean
                    + (
                        error
                        * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
                        * Math.Cos(2 * Math.PI * random.NextDouble())
                    );
            var sum = 0.0;
            for (var at = 0; at < values.Count; at++)
                sum += values[random.Next(values.Count)];
            return sum / values.Count;
        }
    }
}
