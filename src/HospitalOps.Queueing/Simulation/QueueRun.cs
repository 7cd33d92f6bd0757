namespace HospitalOps.Queueing.Simulation;

/// <summary>
/// One queue with equal servers, event by event, asking the very code that calls patients in the product.
/// </summary>
public static class QueueRun
{
    /// <summary>
    /// Plays the arrivals, which must come in order of time; an arrival at the instant a server becomes free is already
    /// waiting.
    /// </summary>
    /// <param name="order">Who is next.</param>
    /// <param name="arrivals">In order of their arrival.</param>
    /// <param name="servers">How many at an instant (staff changes by hour); a busy one finishes first.</param>
    /// <param name="onStart">Told the arrival, the others who wait and the instant of every start.</param>
    public static Outcome[] Play(
        IServiceOrder order,
        IReadOnlyList<Arrival> arrivals,
        Func<DateTimeOffset, int> servers,
        Action<int, IReadOnlyList<WaitingEntry>, DateTimeOffset>? onStart = null
    )
    {
        var outcomes = new Outcome[arrivals.Count];
        var (waiting, places) = (new List<WaitingEntry>(), new List<int>());
        var busy = new PriorityQueue<long, long>();
        var (next, now) = (0, arrivals.Count == 0 ? default : arrivals[0].Entry.QueuedAt);
        while (true)
        {
            for (; next < arrivals.Count && arrivals[next].Entry.QueuedAt <= now; next++)
            {
                var entry = arrivals[next].Entry;
                outcomes[next] = new(null, false, CountAhead(order, waiting, entry, now));
                waiting.Add(entry);
                places.Add(next);
            }
            while (busy.Count > 0 && busy.Peek() <= now.UtcTicks)
                busy.Dequeue();
            var staff = servers(now);
            while (busy.Count < staff && waiting.Count > 0)
            {
                LetGo(arrivals, outcomes, waiting, places, now);
                var at = order.Next(waiting, now);
                if (at < 0)
                    break;
                var who = places[at];
                Remove(waiting, places, at);
                outcomes[who] = outcomes[who] with { Start = now };
                onStart?.Invoke(who, waiting, now);
                var end = now.UtcTicks + arrivals[who].Service.Ticks;
                busy.Enqueue(end, end);
            }
            var arrival = next < arrivals.Count ? arrivals[next].Entry.QueuedAt.UtcTicks : long.MaxValue;
            var departure = busy.Count > 0 ? busy.Peek() : long.MaxValue;
            if (arrival == long.MaxValue && (waiting.Count == 0 || departure == long.MaxValue))
                return outcomes;
            now = new DateTimeOffset(Math.Min(arrival, departure), TimeSpan.Zero);
        }
    }

    private static int CountAhead(
        IServiceOrder order,
        List<WaitingEntry> waiting,
        WaitingEntry entry,
        DateTimeOffset now
    )
    {
        var ahead = 0;
        foreach (var other in waiting)
            if (order.Compare(other, entry, now) < 0)
                ahead++;
        return ahead;
    }

    private static void LetGo(
        IReadOnlyList<Arrival> arrivals,
        Outcome[] outcomes,
        List<WaitingEntry> waiting,
        List<int> places,
        DateTimeOffset now
    )
    {
        for (var at = waiting.Count - 1; at >= 0; at--)
        {
            if (arrivals[places[at]].Patience is not { } patience || waiting[at].Waited(now) < patience)
                continue;
            outcomes[places[at]] = outcomes[places[at]] with { LeftUnseen = true };
            Remove(waiting, places, at);
        }
    }

    private static void Remove(List<WaitingEntry> waiting, List<int> places, int at)
    {
        (waiting[at], places[at]) = (waiting[^1], places[^1]);
        waiting.RemoveAt(waiting.Count - 1);
        places.RemoveAt(places.Count - 1);
    }
}
