namespace HospitalOps.Indicators.UnitTests;

public sealed class EfficiencyIndexTests
{
    [Theory]
    [InlineData(1, 1, 1, 1, 0)]
    [InlineData(0.80, 0.80, 0.50, 1.00, 0.3296)]
    [InlineData(0.85, 0.70, 0.50, 0.97, 0.3644)]
    [InlineData(0.77, 0.77, 0.77, 0.77, 0.2987)]
    [InlineData(1, 1, 0.35, 1, 0.3001)]
    public void The_index_is_that_worked_by_hand(double w, double b, double t, double q, double e) =>
        Assert.Equal(e, new EfficiencyIndex(w, b, t, q).E, 4);

    [Fact]
    public void Thirty_per_cent_needs_the_lower_bound_too()
    {
        Assert.False(EfficiencyIndex.Reached(0.2987, 0.31));
        Assert.False(EfficiencyIndex.Reached(0.33, 0.29));
        Assert.True(EfficiencyIndex.Reached(0.33, 0.301));
    }

    [Fact]
    public void The_interval_holds_the_index_and_comes_again_with_its_seed()
    {
        var first = Interval(seed: 7, factor: 0.7, n: 80);
        var again = Interval(seed: 7, factor: 0.7, n: 80);

        Assert.Equal(first, again);
        Assert.InRange(first.Index.E, first.Low, first.High);
        Assert.Equal(Math.Pow(1 / (0.7 * 0.7 * 0.7), 0.25) - 1, first.Index.E, 6);
    }

    [Fact]
    public void Without_any_change_the_interval_holds_nought() =>
        Assert.InRange(0, Interval(3, 1, 200).Low, Interval(3, 1, 200).High);

    [Fact]
    public void Many_values_give_the_interval_that_drawing_gives()
    {
        var (drawn, limit) = (
            Interval(5, 0.8, IndexInterval.ManyValues - 1),
            Interval(5, 0.8, IndexInterval.ManyValues)
        );

        Assert.Equal(drawn.Low, limit.Low, 0.02);
        Assert.Equal(drawn.High, limit.High, 0.02);
    }

    [Fact]
    public void An_empty_arm_has_no_index() =>
        Assert.Null(IndexInterval.Of(new([1], []), new([1], [1]), new([1], [1]), 1, 1));

    private static IndexInterval Interval(int seed, double factor, int n)
    {
        var baseline = Enumerable.Range(0, n).Select(at => 30.0 + (at * 37 % 100)).ToList();
        RatioSamples Arms() => new(baseline, [.. baseline.Select(value => value * factor)]);
        return IndexInterval.Of(Arms(), Arms(), Arms(), 1, seed)!;
    }
}
