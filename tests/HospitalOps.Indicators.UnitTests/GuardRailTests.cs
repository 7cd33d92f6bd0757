using FsCheck;
using FsCheck.Fluent;

namespace HospitalOps.Indicators.UnitTests;

public sealed class GuardRailTests
{
    [Fact]
    public void Each_rail_is_the_figure_worked_by_hand_and_says_when_it_is_worse()
    {
        var before = new GuardSample(
            100,
            4,
            20,
            5,
            [.. Enumerable.Range(1, 20).Select(minutes => ("3A", (double)minutes))],
            Targets(("3A", 20, 15), ("4", 10, 10)),
            new(3, 60, 2, 80)
        );
        var now = new GuardSample(
            50,
            3,
            10,
            2,
            [.. Enumerable.Range(1, 19).Select(minutes => ("3A", (double)minutes)), ("3A", 90)],
            Targets(("3A", 20, 16), ("4", 10, 9)),
            new(3, 40, 0, 80)
        );
        var rails = GuardRails.Compare(before, now).ToDictionary(rail => (rail.Code, rail.Level ?? ""));

        Assert.Equal((4d, 6d, true), Of("left_unseen"));
        Assert.Equal((Math.Round(2500 / 30.0, 9), Math.Round(2500 / 30.0, 9), false), Of("within_target"));
        Assert.Equal((0.25, 0.2, false), Of("transfers_per_stay"));
        Assert.Equal((5d, 7.5, true), Of("misplaced_nights"));
        Assert.Equal((2.5, 0d, false), Of("mixed_sex_nights"));
        Assert.Equal((75d, 80d, false), Of("within_target", "3A"));
        Assert.Equal((100d, 90d, true), Of("within_target", "4"));
        // Rank 18.05 of 20: between the 19th and the 20th value.
        Assert.Equal((19.05, 22.55, true), Of("wait_p95", "3A"));
        Assert.Equal((20d, 90d, true), Of("wait_longest", "3A"));
        Assert.Equal((null, null, false), Of("wait_p95", "4"));

        (double?, double?, bool) Of(string code, string level = "")
        {
            var rail = rails[(code, level)];
            return (Rounded(rail.Baseline), Rounded(rail.Now), rail.Worse);
        }
        static double? Rounded(double? value) => value is { } known ? Math.Round(known, 9) : null;
    }

    [Fact]
    public void Nothing_is_worse_than_itself_and_without_cases_nothing_is_said() =>
        Prop.ForAll<NonNegativeInt[]>(minutes =>
            {
                var sample = new GuardSample(
                    minutes.Length,
                    minutes.Length / 3,
                    minutes.Length,
                    1,
                    [
                        .. minutes.Select(wait =>
                            (
                                (wait.Get % 5 + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                                (double)wait.Get
                            )
                        ),
                    ],
                    Targets(("1", minutes.Length, minutes.Length / 2)),
                    new(1, 4, 2, 8)
                );

                Assert.DoesNotContain(GuardRails.Compare(sample, sample), rail => rail.Worse);
                var empty = new GuardSample(0, 0, 0, 0, [], Targets(), new(0, 0, 0, 0));
                Assert.All(
                    GuardRails.Compare(empty, sample),
                    rail => Assert.Equal((null, 0, false), (rail.Baseline, rail.BaselineN, rail.Worse))
                );
            })
            .QuickCheckThrowOnFailure();

    private static Dictionary<string, (int, int)> Targets(params (string Level, int Judged, int Met)[] rows) =>
        rows.ToDictionary(row => row.Level, row => (row.Judged, row.Met));
}
