using FsCheck;
using FsCheck.Fluent;

namespace HospitalOps.Indicators.UnitTests;

public sealed class StayLengthsTests
{
    /// <summary>
    /// Weeks in remission under 6-mercaptopurine (Freireich et al., 1963), the example of most textbooks: 0.857 at 6,
    /// 0.807 at 7, 0.448 at 23; twice, as so few give no outlook.
    /// </summary>
    [Fact]
    public void The_curve_is_that_of_the_published_example()
    {
        int[] ended = [6, 6, 6, 7, 10, 13, 16, 22, 23],
            seen = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        var once = ended
            .Select(week => new StayLength(week, true))
            .Concat(seen.Select(week => new StayLength(week, false)))
            .ToList();

        Assert.Equal(new StayOutlook(6, 23, null, 42), new StayLengths([.. once, .. once]).After(0));
        // Of those who passed the 6th week 0.807 / 0.857 = 0.94 pass the 7th, 0.753 / 0.857 = 0.88 the 10th, and 0.448
        // / 0.857 = 0.52 the 23rd.
        Assert.Equal(new StayOutlook(10, null, null, 34), new StayLengths([.. once, .. once]).After(6));
        Assert.Null(new StayLengths(once).After(0));
    }

    [Fact]
    public void Who_is_still_there_counts_and_a_history_without_a_leaving_tells_nothing()
    {
        var left = Enumerable.Range(1, 40).Select(day => new StayLength(day, true)).ToList();

        Assert.Equal(new StayOutlook(5, 21, 37, 39), new StayLengths(left).After(1.25));
        Assert.True(
            new StayLengths([.. left, .. Enumerable.Repeat(new StayLength(20, false), 20)]).After(1.25)!.Middle > 21
        );
        Assert.Null(new StayLengths(Enumerable.Repeat(new StayLength(5, false), 100)).After(1));
        Assert.Null(new StayLengths(left).After(11));
    }

    [Fact]
    public void A_range_lies_ahead_and_in_order() =>
        Prop.ForAll<PositiveInt[], PositiveInt>(
                (lengths, there) =>
                {
                    var days = there.Get % 20 / 2.0;
                    if (
                        new StayLengths(
                            lengths.Select(length => new StayLength(length.Get % 40 / 3.0, length.Get % 4 > 0))
                        ).After(days)
                        is not { } outlook
                    )
                        return;
                    Assert.True(
                        days < outlook.Early
                            && outlook.Early <= (outlook.Middle ?? outlook.Early)
                            && (outlook.Middle ?? double.MaxValue) <= (outlook.Late ?? double.MaxValue)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(300));

    [Fact]
    public void Errors_are_those_worked_by_hand()
    {
        var (closed, open) = (new StayOutlook(2, 4, 8, 50), new StayOutlook(2, null, null, 30));

        Assert.Equal(new OutlookError(4, 2, 75), OutlookError.Of([(closed, 5), (closed, 9), (closed, 4), (open, 30)]));
        Assert.Equal(new OutlookError(1, null, 100), OutlookError.Of([(open, 3)]));
        Assert.Null(OutlookError.Of([]));
    }
}
