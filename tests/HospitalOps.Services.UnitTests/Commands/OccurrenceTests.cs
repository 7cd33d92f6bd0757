using HospitalOps.Services.Commands;

namespace HospitalOps.Services.UnitTests.Commands;

public sealed class OccurrenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(-90, -90)]
    [InlineData(2, 0)]
    [InlineData(5, 0)]
    public void A_told_time_is_never_later_than_now(int? minutes, int taken) =>
        Assert.Equal(
            Now.AddMinutes(taken),
            Occurrence.Resolve(minutes is { } told ? Now.AddMinutes(told) : null, Now).Value
        );

    [Fact]
    public void A_clock_that_is_further_ahead_is_named() =>
        Assert.Equal("occurred_at_in_future", Occurrence.Resolve(Now.AddMinutes(6), Now).Refusal!.Code);

    [Theory]
    [InlineData(-6, false, null)]
    [InlineData(-8, false, "occurred_long_ago")]
    [InlineData(-3652, false, "occurred_long_ago")]
    [InlineData(-8, true, null)]
    public void More_than_a_week_ago_is_asked_about(int days, bool confirmed, string? code) =>
        Assert.Equal(code, Occurrence.AskAbout(Now.AddDays(days), confirmed, Now)?.Code);
}
