using HospitalOps.Queueing;

namespace HospitalOps.WaitingQueue.Estimates;

/// <summary>What the recent past of one queue tells about the next waits.</summary>
/// <param name="Starts">Last starts of service, newest first.</param>
/// <param name="Waits">Finished waits with what was foretold for them.</param>
internal sealed record QueuePast(IReadOnlyList<RecentStart> Starts, IReadOnlyList<PastWait> Waits)
{
    public static readonly QueuePast Unknown = new([], []);

    /// <summary>Minutes, 8 of 10 waits inside; null when too little is known.</summary>
    public (double From, double Point, double To)? Range(int rank, int ahead) =>
        QueuePace.Expected(ahead, Starts) is { } expected ? WaitRange.Exact(rank, expected, Waits) : null;

    /// <summary>As it is shown to people.</summary>
    public (int From, int To)? Shown(int rank, int ahead) =>
        Range(rank, ahead) is { } range ? WaitRange.Shown(range) : null;
}
