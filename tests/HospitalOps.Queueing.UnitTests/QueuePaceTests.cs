namespace HospitalOps.Queueing.UnitTests;

public sealed class QueuePaceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_time_until_service_is_the_mean_interval_times_the_people_who_come_first() =>
        Assert.Equal(4 * 10.0, QueuePace.Expected(3, Starts(count: 10, every: 10, waited: 30)));

    [Fact]
    public void Intervals_in_which_nobody_waited_say_nothing_about_the_pace()
    {
        // Eight starts ten minutes apart with a waiting crowd, then a quiet hour with a patient now and then.
        List<RecentStart> starts =
        [
            .. Starts(count: 4, every: 55, waited: 0),
            .. Starts(count: 9, every: 10, waited: 30).Select(start => start with { At = start.At.AddHours(-5) }),
        ];
        Assert.Equal(10.0, QueuePace.Expected(0, starts));
    }

    [Fact]
    public void Nothing_is_said_after_few_starts() =>
        Assert.Null(QueuePace.Expected(3, Starts(count: QueuePace.Needed, every: 10, waited: 30)));

    private static List<RecentStart> Starts(int count, int every, int waited) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => new RecentStart(Noon.AddMinutes(-every * at), TimeSpan.FromMinutes(waited))),
        ];
}
