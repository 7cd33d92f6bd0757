namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Time that goes on only by hand; what waits for it is told in the order of its times.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock door = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (door)
            return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        lock (door)
            alarms.Add(alarm);
        return alarm;
    }

    /// <summary>Goes on; what was waited for until then is told.</summary>
    public void Go(TimeSpan span)
    {
        lock (door)
            now += span;
        while (Next() is { } alarm)
            alarm();
    }

    /// <summary>Until somebody waits for this long from now.</summary>
    public Task UntilSetAsync(TimeSpan ahead) =>
        UntilAsync(() =>
        {
            lock (door)
                return alarms.Exists(alarm => alarm.Due == now + ahead);
        });

    /// <summary>What goes on in the background has come so far; fails after half a minute.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 3_000, "It did not come to that.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private Action? Next()
    {
        lock (door)
        {
            if (alarms.Where(alarm => alarm.Due <= now).MinBy(alarm => alarm.Due) is not { } first)
                return null;
            first.Due = null;
            return first.Ring;
        }
    }

    private sealed class Alarm(HandClock clock, Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public Action Ring => ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.door)
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (clock.door)
                clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
