namespace HospitalOps.WaitingQueue.Domain;

/// <summary>Who is next, and why.</summary>
/// <param name="Why">level_first, target_share, priority, first_come: a code the portal translates.</param>
internal sealed record NextReason(string Why, double? ShareOfTarget);

/// <summary>
/// Order of service. Levels 1 and 2 come first, strictly, and are never overtaken by waiting (safety floor). Among the others
/// the largest waited/target is next (accumulating priority, b proportional to 1/target). Without a level: priority reason,
/// then arrival. Only the queue's own state and <c>now</c> are looked at.
/// </summary>
internal static class CallOrder
{
    public static IReadOnlyList<(Ticket Ticket, NextReason Reason)> Rank(IEnumerable<Ticket> waiting, DateTimeOffset now) =>
    [
        .. waiting.Select(ticket => (Ticket: ticket, Key: Key(ticket, now)))
            .OrderBy(entry => entry.Key.Class).ThenByDescending(entry => entry.Key.Share)
            .ThenBy(entry => entry.Ticket.QueuedAt).ThenBy(entry => entry.Ticket.Number, StringComparer.Ordinal)
            .Select(entry => (entry.Ticket, Reason(entry.Ticket, entry.Key.Share))),
    ];

    private static (int Class, double Share) Key(Ticket ticket, DateTimeOffset now) => ticket.TriageLevel switch
    {
        "1" => (0, 0),
        "2" => (1, 0),
        { } level => (2, Math.Max(0, (now - (ticket.TriagedAt ?? ticket.QueuedAt)).TotalMinutes) / TriageScale.Target(level).TotalMinutes),
        null => (ticket.PriorityReason is null ? 4 : 3, 0),
    };

    private static NextReason Reason(Ticket ticket, double share) => ticket.TriageLevel switch
    {
        "1" or "2" => new("level_first", null),
        not null => new("target_share", Math.Round(share, 2)),
        null => new(ticket.PriorityReason is null ? "first_come" : "priority", null),
    };
}
