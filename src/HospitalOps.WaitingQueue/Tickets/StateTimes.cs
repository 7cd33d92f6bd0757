using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>How long an entry was in each state.</summary>
internal static class StateTimes
{
    /// <summary>
    /// Whole seconds per state; the state it is in counts until <paramref name="now"/>. A move that was told late never
    /// makes a time negative.
    /// </summary>
    /// <param name="moves">In the order of their versions.</param>
    public static IReadOnlyDictionary<TicketState, int> Of(IReadOnlyList<TicketMove> moves, DateTimeOffset now)
    {
        var times = Enum.GetValues<TicketState>().ToDictionary(state => state, _ => TimeSpan.Zero);
        for (var at = 0; at < moves.Count; at++)
        {
            var until = at + 1 < moves.Count ? moves[at + 1].OccurredAt : now;
            if (until > moves[at].OccurredAt)
                times[moves[at].State] += until - moves[at].OccurredAt;
        }
        return times.ToDictionary(time => time.Key, time => (int)time.Value.TotalSeconds);
    }
}
