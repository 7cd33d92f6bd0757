using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Queueing.UnitTests;

public sealed class WaitRangeTests
{
    [Fact]
    public void Nothing_is_said_when_too_little_is_known() => Assert.Null(WaitRange.For(3, [5, 5, 5, 5, 5, 5, 5]));

    [Fact]
    public void The_range_is_rounded_outwards_to_five_minutes()
    {
        var (from, to) = WaitRange.For(3, [4, 6, 5, 7, 3, 6, 5, 4])!.Value;
        Assert.True(from % 5 == 0 && to % 5 == 0 && from <= 20 && to >= 20 && from < to, $"{from}-{to}");
    }

    [Fact]
    public void Nobody_is_promised_a_number_above_three_hours() => Assert.Equal((180, 180), WaitRange.For(100, [.. Enumerable.Repeat(9.0, 12)]));

    [Fact]
    public void About_eight_of_ten_waits_fall_inside_in_a_steady_queue()
    {
        var random = new SeededStream(11, 1);
        var inside = 0;
        for (var trial = 0; trial < 4000; trial++)
        {
            var known = Enumerable.Range(0, 40).Select(_ => random.Exponential(4)).ToList();
            var wait = Enumerable.Range(0, 6).Sum(_ => random.Exponential(4));
            var range = WaitRange.Exact(5, known)!.Value;
            if (wait >= range.From && wait <= range.To) inside++;
        }
        Assert.InRange(inside / 4000.0, 0.75, 0.85);
    }
}
