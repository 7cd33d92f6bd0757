using HospitalOps.Services.Outbox;

namespace HospitalOps.Services.UnitTests.Outbox;

public sealed class CircuitBreakerTests
{
    [Fact]
    public void It_opens_after_three_failures_in_a_row_and_closes_at_the_first_success()
    {
        var breaker = new CircuitBreaker();
        breaker.Failed();
        breaker.Failed();
        breaker.Succeeded();
        breaker.Failed();
        breaker.Failed();
        Assert.False(breaker.IsOpen);

        breaker.Failed();
        Assert.True(breaker.IsOpen);

        breaker.Succeeded();
        Assert.False(breaker.IsOpen);
        Assert.Equal(TimeSpan.Zero, breaker.Pause);
    }

    [Fact]
    public void It_probes_after_1_s_and_never_waits_longer_than_30_s()
    {
        var breaker = new CircuitBreaker();
        for (var i = 0; i < 3; i++)
            breaker.Failed();
        Assert.Equal(TimeSpan.FromSeconds(1), breaker.Pause);

        for (var i = 0; i < 50; i++)
            breaker.Failed();
        Assert.Equal(TimeSpan.FromSeconds(30), breaker.Pause);
    }
}
