using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;

namespace HospitalOps.WaitingQueue.UnitTests.Queues;

public sealed class OpeningHoursTests
{
    // 2026-11-23 is a Monday; Casablanca is on UTC since September 2026.
    private static readonly OpeningHours Weekdays = new(
        [
            .. Enumerable
                .Range(1, 5)
                .Select(day => new WeekdayHours(day, [new(new(8, 0), new(12, 0)), new(new(14, 0), new(18, 0))])),
        ],
        [new(new(2026, 11, 24), []), new(new(2026, 11, 28), [new(new(9, 0), new(11, 0))])]
    );

    private static DateTimeOffset At(int day, int hour, int minute = 0) =>
        new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(23, 7, false)]
    [InlineData(23, 8, true)]
    [InlineData(23, 12, false)]
    [InlineData(23, 17, true)]
    [InlineData(24, 9, false)]
    [InlineData(28, 9, true)]
    [InlineData(29, 9, false)]
    public void A_queue_is_open_on_its_weekdays_except_on_dates_that_say_otherwise(int day, int hour, bool open) =>
        Assert.Equal(open, Weekdays.IsOpen(At(day, hour)));

    [Fact]
    public void The_next_opening_passes_over_a_closed_date()
    {
        Assert.Equal(At(23, 14), Weekdays.OpensAt(At(23, 12)));
        Assert.Equal(At(25, 8), Weekdays.OpensAt(At(23, 18)));
        Assert.Equal(At(28, 9), Weekdays.OpensAt(At(27, 20)));
    }

    [Fact]
    public void A_queue_that_never_opens_has_no_next_opening() =>
        Assert.Null(new OpeningHours([], []).OpensAt(At(23, 12)));

    [Fact]
    public void Hours_are_local_also_while_the_clock_is_an_hour_ahead_of_utc()
    {
        var june = new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero);
        Assert.True(Weekdays.IsOpen(june));
        Assert.False(Weekdays.IsOpen(june.AddMinutes(-1)));
        Assert.Equal(june.AddHours(4), Weekdays.ClosesAt(june));
    }

    [Fact]
    public void Midnight_as_an_end_is_the_end_of_the_day()
    {
        var late = new OpeningHours([new(1, [new(new(20, 0), new(0, 0))])], []);
        Assert.True(late.IsValid);
        Assert.True(late.IsOpen(At(23, 23, 59)));
        Assert.False(late.IsOpen(At(24, 0)));
        Assert.Equal(At(24, 0), late.ClosesAt(At(23, 21)));
    }

    [Fact]
    public void Periods_that_end_before_they_begin_or_touch_and_days_named_twice_are_refused()
    {
        Assert.False(new OpeningHours([new(1, [new(new(12, 0), new(8, 0))])], []).IsValid);
        Assert.False(new OpeningHours([new(1, [new(new(8, 0), new(12, 0)), new(new(12, 0), new(14, 0))])], []).IsValid);
        Assert.False(new OpeningHours([new(1, []), new(1, [])], []).IsValid);
        Assert.False(new OpeningHours([new(8, [])], []).IsValid);
        Assert.True(Weekdays.IsValid);
    }
}
