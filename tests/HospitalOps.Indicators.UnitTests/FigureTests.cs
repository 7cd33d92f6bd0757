using FsCheck;
using FsCheck.Fluent;

namespace HospitalOps.Indicators.UnitTests;

public sealed class FigureTests
{
    [Fact]
    public void The_parts_of_a_turnaround_add_up()
    {
        var bed = new BedTurnaround(At(11, 0), At(11, 12), At(11, 40), At(12, 20), At(12, 25));

        Assert.Equal((85d, 12d, 28d, 40d, 5d), (bed.Total, bed.ToAsked, bed.ToStarted, bed.Cleaning, bed.ToReady));
        Assert.Equal(bed.Total, bed.ToAsked + bed.ToStarted + bed.Cleaning + bed.ToReady);
    }

    [Fact]
    public void The_error_of_expected_days_is_that_worked_by_hand()
    {
        var accuracy = ForecastAccuracy.Of([0, 1, -1, 0, 2])!;

        Assert.Equal(
            (0.8, 0.4, 40, 80),
            (accuracy.MeanAbsoluteError, accuracy.Bias, accuracy.ExactShare, accuracy.WithinOneDayShare)
        );
        Assert.Null(ForecastAccuracy.Of([]));
    }

    [Fact]
    public void An_empty_set_has_no_value()
    {
        Assert.Equal(
            (0, null, null, null),
            (Summary.Of([]).N, Summary.Of([]).Median, Summary.Of([]).P90, Summary.Of([]).Mean)
        );
        Assert.Null(Percentile.Of([], 0.5));
        Assert.Equal(
            (null, null),
            (new CensusNights(0, 0, 0, 0).MisplacedShare, new CensusNights(0, 0, 0, 0).MixedShare)
        );
    }

    [Fact]
    public void Percentiles_interpolate_between_the_closest_ranks() =>
        Assert.Equal(
            (2.5, 3.7),
            (Percentile.Of([4, 1, 3, 2], 0.5), Math.Round(Percentile.Of([4, 1, 3, 2], 0.9)!.Value, 6))
        );

    [Fact]
    public void Percentiles_lie_between_the_ends_and_grow_with_the_share() =>
        Prop.ForAll<NonEmptyArray<NormalFloat>>(given =>
            {
                var values = given
                    .Get.Select(value => (double)value)
                    .Select(value => Math.Clamp(value, -1e9, 1e9))
                    .ToArray();
                var shares = new[] { 0, 0.1, 0.5, 0.9, 1 }
                    .Select(share => Percentile.Of(values, share)!.Value)
                    .ToArray();
                Assert.Equal((values.Min(), values.Max()), (shares[0], shares[^1]));
                Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Found_without_sorting_they_are_those_of_the_sorted_values() =>
        Prop.ForAll<short[]>(values =>
            {
                // Few different values too: waits come in whole minutes.
                foreach (
                    var given in new[]
                    {
                        values.Select(value => (double)value).ToArray(),
                        [.. values.Select(value => (double)(value % 3))],
                    }
                )
                {
                    double[] sorted = [.. given.Order()];
                    double At(double share) =>
                        ((sorted.Length - 1) * share) is var rank && (int)rank is var low
                            ? sorted[low]
                                + ((sorted[Math.Min(low + 1, sorted.Length - 1)] - sorted[low]) * (rank - low))
                            : 0;
                    var (all, half) = (Summary.OfAll([given]), given.Length / 2);
                    Assert.Equal(
                        given.Length == 0 ? (0, null, null) : (given.Length, (double?)At(0.5), (double?)At(0.9)),
                        (all.N, all.Median, all.P90)
                    );
                    Assert.Equal(
                        all with
                        {
                            Mean = null,
                        },
                        Summary.OfAll([given[..half], [], given[half..]]) with
                        {
                            Mean = null,
                        }
                    );
                }
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(84.9, 0, 0)]
    [InlineData(85, 0, 1)]
    [InlineData(90, 0, 2)]
    [InlineData(70, 5, 2)]
    [InlineData(96, 4, 2)]
    [InlineData(96, 5, 3)]
    public void Pressure_follows_occupancy_and_boarding(double occupancy, int hours, int level) =>
        Assert.Equal(level, Pressure.Level(occupancy, TimeSpan.FromHours(hours)));

    private static DateTimeOffset At(int hour, int minute) => new(2026, 12, 1, hour, minute, 0, TimeSpan.Zero);
}
