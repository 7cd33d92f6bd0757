namespace HospitalOps.Queueing;

/// <summary>What an order of service may know of one waiting person: no name, no identity.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Number">Its number; the lower one wins the last tie.</param>
/// <param name="QueuedAt">Arrival in this queue: every wait counts from here.</param>
/// <param name="Rank">Severity, 0 = most urgent. Equal ranks are equals.</param>
/// <param name="Target">Time within which service should start; never longer than that of a less urgent rank.</param>
/// <param name="IsFloor">Served strictly first, never overtaken by waiting (levels 1 and 2).</param>
/// <param name="HasLevel">A nurse confirmed a level.</param>
/// <param name="HasPriority">A reason other than severity was recorded: age, pregnancy, disability, a small child, an
/// escort.</param>
/// <param name="ExpectedService">Expected time of service; only <c>shortest_expected</c> looks at it.</param>
public sealed record WaitingEntry(
    Guid Id,
    string Number,
    DateTimeOffset QueuedAt,
    int Rank,
    TimeSpan Target,
    bool IsFloor = false,
    bool HasLevel = false,
    bool HasPriority = false,
    TimeSpan? ExpectedService = null
)
{
    /// <summary>Time waited; never negative.</summary>
    public TimeSpan Waited(DateTimeOffset now) => now > QueuedAt ? now - QueuedAt : TimeSpan.Zero;

    /// <summary>Waited / target; without a limit where the target is zero.</summary>
    public double ShareOfTarget(DateTimeOffset now) =>
        Target <= TimeSpan.Zero ? double.PositiveInfinity : (double)Waited(now).Ticks / Target.Ticks;

    /// <summary>Waited longer than the target.</summary>
    public bool IsOverdue(DateTimeOffset now) => Waited(now) > Target;
}
