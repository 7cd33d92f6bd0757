namespace HospitalOps.WaitingQueue.Queues;

/// <summary>
/// How a queue calls, and what happens to somebody who does not answer. The values of a new queue are assumptions that
/// each hospital confirms.
/// </summary>
/// <param name="MaxCalls">Calls before somebody counts as absent.</param>
/// <param name="RecallAfter">At least so long between two calls of one number.</param>
/// <param name="ReturnAfterCalls">An absent ticket is back after so many calls of others …</param>
/// <param name="ReturnAfter">… or after so long, whichever comes first.</param>
/// <param name="MaxReturns">How often it comes back; then it ends as left.</param>
/// <param name="LateGrace">An appointment that comes later than this after its time waits like a walk-in.</param>
internal sealed record CallRules(
    int MaxCalls,
    TimeSpan RecallAfter,
    int ReturnAfterCalls,
    TimeSpan ReturnAfter,
    int MaxReturns,
    TimeSpan LateGrace
)
{
    public static readonly CallRules Default = new(
        3,
        TimeSpan.FromSeconds(30),
        2,
        TimeSpan.FromMinutes(10),
        2,
        TimeSpan.FromMinutes(15)
    );

    /// <summary>Whole seconds until the number may be called again; 0 = now.</summary>
    public int SecondsLeft(DateTimeOffset lastCall, DateTimeOffset now) =>
        Math.Max(0, (int)Math.Ceiling((lastCall + RecallAfter - now).TotalSeconds));

    /// <summary>
    /// From when somebody with an appointment counts as waiting: an early arrival does not overtake, somebody late
    /// within the grace
    /// loses nothing, and later than that the arrival counts, as for a walk-in.
    /// </summary>
    public DateTimeOffset CountsFrom(DateTimeOffset dueAt, DateTimeOffset arrivedAt) =>
        arrivedAt > dueAt + LateGrace ? arrivedAt : dueAt;
}
