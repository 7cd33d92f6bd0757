using HospitalOps.AppHost.Running;

namespace HospitalOps.AppHost.Tests;

public sealed class BackOffTests
{
    [Fact]
    public void Pauses_grow_and_end()
    {
        var backOff = new BackOff();

        Assert.Equal(
            [0.5, 1, 2, 4, 8],
            Enumerable.Range(0, BackOff.Limit - 1).Select(_ => backOff.Next(null)!.Value.TotalSeconds)
        );
        Assert.Null(backOff.Next(null));
    }

    [Fact]
    public void A_minute_of_health_forgives_earlier_crashes()
    {
        var backOff = new BackOff();
        for (var crash = 1; crash < BackOff.Limit; crash++)
            backOff.Next(TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromSeconds(0.5), backOff.Next(TimeSpan.FromMinutes(2)));
    }
}
