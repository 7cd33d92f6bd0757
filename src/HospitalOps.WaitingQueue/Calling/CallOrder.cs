using HospitalOps.Queueing;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Tickets;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>Who is next, and why.</summary>
/// <param name="Why">One of <see cref="ReasonCodes"/>.</param>
internal sealed record NextReason(string Why, double? ShareOfTarget);

/// <summary>
/// Tickets as the order of service sees them. In a doctor queue the targets are those of the scale; somebody without a
/// level is
/// treated like the least urgent one. At desks a recorded priority halves the target (15 instead of 30 minutes,
/// assumption), so that
/// priority shortens the wait and ordinary tickets are never starved. Waits count from the arrival in this queue: a new
/// triage
/// never costs the time already waited.
/// </summary>
internal static class CallOrder
{
    private static readonly TimeSpan Ordinary = TimeSpan.FromMinutes(30),
        Preferred = TimeSpan.FromMinutes(15),
        LeastUrgent = TimeSpan.FromMinutes(TriageScale.LongestMinutes);

    public static IReadOnlyList<(Ticket Ticket, NextReason Reason)> Rank(
        IServiceOrder order,
        IEnumerable<Ticket> waiting,
        DateTimeOffset now
    )
    {
        var tickets = waiting.ToDictionary(ticket => ticket.Id);
        return
        [
            .. order
                .Rank(tickets.Values.Select(Entry), now)
                .Select(place =>
                    (tickets[place.Entry.Id], new NextReason(place.Reason.Code, place.Reason.ShareOfTarget))
                ),
        ];
    }

    /// <summary>A ticket as an order of service may see it.</summary>
    public static WaitingEntry Entry(Ticket ticket)
    {
        var preferred = ticket.PriorityReason is not null;
        var level = ticket.Triaged;
        var rank = level?.Rank ?? TriageScale.NoLevelRank + (preferred ? 0 : 1);
        var target =
            ticket.Kind == QueueKind.Doctor ? level?.Target ?? LeastUrgent
            : level is not null || preferred ? Preferred
            : Ordinary;
        return new(
            ticket.Id,
            ticket.Number,
            ticket.CountsFrom,
            rank,
            target,
            level?.IsFloor ?? false,
            level is not null,
            preferred
        );
    }
}
