using HospitalOps.Services.Telemetry;

namespace HospitalOps.Services.UnitTests.Telemetry;

public sealed class LogLimiterTests
{
    [Fact]
    public void One_line_per_cause_and_10_s()
    {
        var clock = new HandClock();
        var limiter = new LogLimiter(clock);

        Assert.True(limiter.May("a"));
        Assert.False(limiter.May("a"));
        Assert.True(limiter.May("b"));
        clock.Seconds = 9;
        Assert.False(limiter.May("a"));
        clock.Seconds = 10;
        Assert.True(limiter.May("a"));
        Assert.False(limiter.May("a"));
    }

    private sealed class HandClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
