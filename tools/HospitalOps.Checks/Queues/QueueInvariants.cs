using HospitalOps.Queueing;

namespace HospitalOps.Checks.Queues;

/// <summary>INV-16 to INV-19 on the event log; each violation begins with the number of its invariant.</summary>
internal static class QueueInvariants
{
    /// <summary>
    /// An act's instant is taken before its locks: two acts at one desk may be told in the other order by the length of
    /// a request.
    /// </summary>
    private static readonly TimeSpan RequestLength = TimeSpan.FromSeconds(2);

    private static readonly string[] Live = ["waiting", "called", "absent", "in_service"];

    public static List<string> Violations(QueueLog log)
    {
        List<string> found = [];
        var folded = new Dictionary<Guid, string>();
        var moves = log.Moves.ToDictionary(move => (move.Ticket, move.Version), move => move.State);
        foreach (var ticket in log.Events.GroupBy(row => row.Ticket))
            folded[ticket.Key] = Fold(ticket, moves, found);
        Compare(log, folded, found);
        Redirects(log, folded, found);
        Numbers(log, found);
        Desks(log, found);
        foreach (var decision in log.Decisions.Where(decision => !decision.IsOverride))
        {
            var next = ServiceOrders.ByName(decision.Order).Next(decision.Waiting, decision.At);
            if (next < 0 || decision.Waiting[next].Id != decision.Ticket)
                found.Add(
                    $"INV-18 ticket {decision.Ticket} was called before {(next < 0 ? "nobody" : decision.Waiting[next].Number)}"
                );
        }
        return found;
    }

    /// <summary>One state at every version, and only lawful moves between them (INV-16).</summary>
    private static string Fold(
        IEnumerable<LoggedEvent> events,
        Dictionary<(Guid, long), string> moves,
        List<string> found
    )
    {
        var (state, version) = ("", 0L);
        foreach (var entry in events)
        {
            if (entry.Version != ++version)
                found.Add($"INV-19 ticket {entry.Ticket} has no event {version}");
            version = entry.Version;
            var (lawful, next) = entry.Type switch
            {
                "TicketIssued" => (state.Length == 0, "waiting"),
                "TicketCalled" => (state is "waiting" or "absent" or "called", "called"),
                "ServiceStarted" => (state == "called", "in_service"),
                "ServiceFinished" => (state == "in_service", state),
                "TicketReturned" => (state.Length > 0, entry.Text("state")),
                "TicketClosed" => (Live.Contains(state), entry.Text("outcome")),
                _ => (state.Length > 0, state),
            };
            if (!lawful)
                found.Add(
                    $"INV-16 ticket {entry.Ticket}: {entry.Type} while {(state.Length == 0 ? "unknown" : state)}"
                );
            state = next;
            if (moves.TryGetValue((entry.Ticket, version), out var noted) && noted != state)
                found.Add($"INV-19 ticket {entry.Ticket} is {state} at version {version}, its history says {noted}");
        }
        return state;
    }

    /// <summary>Nothing lost, nothing made up: opened = sum of all states (INV-19).</summary>
    private static void Compare(QueueLog log, Dictionary<Guid, string> folded, List<string> found)
    {
        foreach (var promised in log.Promised.Where(ticket => !folded.ContainsKey(ticket)))
            found.Add($"INV-19 ticket {promised} was promised and is lost");
        foreach (var (ticket, state) in log.States)
            if (folded.GetValueOrDefault(ticket) is var told && told != state)
                found.Add($"INV-19 ticket {ticket} is {state}, its events say {told ?? "nothing"}");
        if (folded.Count != log.States.Count)
            found.Add($"INV-19 opened {folded.Count}, sum of the states {log.States.Count}");
    }

    /// <summary>A redirect that was taken back has voided what it opened; any other one has not (INV-19).</summary>
    private static void Redirects(QueueLog log, Dictionary<Guid, string> folded, List<string> found)
    {
        var voided = log
            .Events.Where(row => row.Type == "TicketClosed" && row.Text("cause") == "undone")
            .Select(row => row.Ticket)
            .ToHashSet();
        foreach (
            var redirect in log
                .Events.Where(row => row.Type == "TicketClosed" && row.Text("outcome") == "redirected")
                .GroupBy(row => row.Ticket)
        )
        {
            var opened = redirect.Select(row => Guid.Parse(row.Text("nextTicketId"))).ToList();
            var stands = folded.GetValueOrDefault(redirect.Key) == "redirected" ? 1 : 0;
            if (opened.Count(next => !voided.Contains(next)) != stands)
                found.Add(
                    $"INV-19 ticket {redirect.Key} was redirected {opened.Count} times and has not {stands} entry that follows"
                );
        }
    }

    private static void Numbers(QueueLog log, List<string> found)
    {
        foreach (
            var twice in log
                .Events.Where(row => row.Type == "TicketIssued")
                .GroupBy(row => (row.Text("queueId"), row.Text("number")))
                .Where(group => group.Count() > 1)
        )
            found.Add($"INV-17 number {twice.Key.Item2} was given {twice.Count()} times");
    }

    /// <summary>A desk has one patient at a time (INV-17).</summary>
    private static void Desks(QueueLog log, List<string> found)
    {
        var stays = new List<(string Desk, Guid Ticket, DateTimeOffset From, DateTimeOffset To)>();
        foreach (var ticket in log.Events.GroupBy(row => row.Ticket))
        {
            (string Desk, DateTimeOffset From)? open = null;
            foreach (var entry in ticket)
            {
                // Called there, or back there by an undo.
                if (
                    open is null
                    && (
                        entry.Type == "TicketCalled"
                        || (entry.Type == "TicketReturned" && entry.Text("state") is "called" or "in_service")
                    )
                )
                    open = (entry.Text("servicePointId"), entry.At);
                var leaves =
                    entry.Type == "TicketClosed"
                    || (entry.Type == "TicketReturned" && entry.Text("state") is "waiting" or "absent");
                if (!leaves || open is not { } at)
                    continue;
                stays.Add((at.Desk, ticket.Key, at.From, entry.At));
                open = null;
            }
            if (open is { } still)
                stays.Add((still.Desk, ticket.Key, still.From, DateTimeOffset.MaxValue));
        }
        foreach (var desk in stays.GroupBy(stay => stay.Desk))
        {
            var order = desk.OrderBy(stay => stay.From).ToList();
            for (var at = 1; at < order.Count; at++)
                if (order[at - 1].To > order[at].From + RequestLength)
                    found.Add($"INV-17 desk {desk.Key}: tickets {order[at - 1].Ticket} and {order[at].Ticket} at once");
        }
    }
}
