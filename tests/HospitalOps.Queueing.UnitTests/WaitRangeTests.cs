using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Queueing.UnitTests;

public sealed class WaitRangeTests
{
    [Fact]
    public void Nothing_is_said_when_too_few_waits_are_over() =>
        Assert.Null(WaitRange.Exact(0, 10, [.. Enumerable.Repeat(new PastWait(0, 10, 10), WaitRange.Needed - 1)]));

    [Fact]
    public void The_shown_range_is_rounded_outwards_to_five_minutes_and_never_a_point()
    {
        Assert.Equal((10, 25), WaitRange.Shown((12.1, 17, 20.1)));
        Assert.Equal((10, 15), WaitRange.Shown((10, 10, 10)));
    }

    [Fact]
    public void Nobody_is_promised_a_number_above_three_hours() =>
        Assert.Equal((180, 180), WaitRange.Shown((181, 200, 400)));

    [Fact]
    public void Only_waits_that_began_in_a_similar_situation_count()
    {
        List<PastWait> past =
        [
            .. Enumerable.Range(0, 60).Select(at => new PastWait(4, 10, 20 + (at % 5))),
            .. Enumerable.Range(0, 60).Select(at => new PastWait(4, 80, 150 + (at % 5))),
        ];
        Assert.InRange(WaitRange.Exact(4, 11, past)!.Value.Point, 20, 24);
        Assert.InRange(WaitRange.Exact(4, 75, past)!.Value.Point, 150, 154);
    }

    [Fact]
    public void Who_is_overtaken_again_and_again_is_told_so()
    {
        // The same expectation from the pace: level 2 really waits 10 minutes, level 5 three times as long.
        List<PastWait> past =
        [
            .. Enumerable.Repeat(new PastWait(1, 10, 10), 60),
            .. Enumerable.Repeat(new PastWait(5, 10, 30), 60),
        ];
        Assert.Equal((10, 30), (WaitRange.Exact(1, 10, past)!.Value.Point, WaitRange.Exact(5, 10, past)!.Value.Point));
    }

    [Fact]
    public void About_eight_of_ten_waits_fall_inside()
    {
        var random = new SeededStream(11, 1);
        var inside = 0;
        for (var trial = 0; trial < 2000; trial++)
        {
            List<PastWait> past = [.. Enumerable.Range(0, 200).Select(_ => Wait(random))];
            var next = Wait(random);
            var range = WaitRange.Exact(next.Rank, next.Expected, past)!.Value;
            if (next.Waited >= range.From && next.Waited <= range.To)
                inside++;
        }
        Assert.InRange(inside / 2000.0, 0.75, 0.85);
    }

    private static PastWait Wait(SeededStream random)
    {
        var expected = 5 + (40 * random.Uniform());
        return new(3, expected, expected * (0.5 + random.Exponential(0.7)));
    }
}
