using System.Diagnostics;

namespace HospitalOps.SettableClock;

/// <summary>A timer of the system that knows when it is due, so that a jump can bring it forward.</summary>
internal sealed class JumpingTimer : ITimer
{
    private readonly Lock guard = new();
    private readonly Timer timer;
    private TimeSpan period;
    private long? due;

    public JumpingTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        timer = new Timer(
            _ =>
            {
                lock (guard)
                    due = After(this.period);
                callback(state);
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        Change(dueTime, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (guard)
        {
            (this.period, due) = (period, After(dueTime));
            return timer.Change(dueTime, period);
        }
    }

    public void Jump(TimeSpan by)
    {
        lock (guard)
        {
            if (due is not { } at)
                return;
            var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), at);
            if (left <= TimeSpan.Zero)
                return;
            var still = left > by ? left - by : TimeSpan.Zero;
            due = After(still);
            timer.Change(still, period);
        }
    }

    public void Dispose() => timer.Dispose();

    public ValueTask DisposeAsync() => timer.DisposeAsync();

    private static long? After(TimeSpan wait) =>
        wait == Timeout.InfiniteTimeSpan || wait < TimeSpan.Zero
            ? null
            : Stopwatch.GetTimestamp() + (long)(wait.TotalSeconds * Stopwatch.Frequency);
}
