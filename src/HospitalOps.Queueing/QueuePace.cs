namespace HospitalOps.Queueing;

/// <summary>A start of service: when, and how long this patient had waited in the queue.</summary>
public readonly record struct RecentStart(DateTimeOffset At, TimeSpan Waited);

/// <summary>How fast a queue moves while people wait.</summary>
public static class QueuePace
{
    /// <summary>Fewer known intervals than this: the pace is not known.</summary>
    public const int Needed = 4;

    /// <summary>Starts older than <see cref="Lately"/>, or more than this many, need not be read.</summary>
    public const int MostStarts = 60;

    /// <summary>Older starts were those of other staff.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    private const int MostIntervals = 20;

    /// <summary>
    /// Minutes until somebody with so many people ahead is served, if the queue goes on as it does; null when too
    /// little is known.
    /// An interval that ended with a patient who had hardly waited says when people came, not how fast they are served:
    /// it does not count.
    /// </summary>
    /// <param name="ahead">People who would be called first.</param>
    /// <param name="starts">The last starts of service, newest first.</param>
    public static double? Expected(int ahead, IReadOnlyList<RecentStart> starts)
    {
        var (sum, count) = (0.0, 0);
        for (var at = 0; at + 1 < starts.Count && count < MostIntervals; at++)
        {
            var interval = starts[at].At - starts[at + 1].At;
            if (starts[at].Waited < interval)
                continue;
            (sum, count) = (sum + interval.TotalMinutes, count + 1);
        }
        return count < Needed ? null : (ahead + 1) * sum / count;
    }
}
