namespace HospitalOps.Queueing.Orders;

/// <summary>The overdue first, by rank and arrival; the others by what is left of their target.</summary>
internal sealed class EarliestTargetOrder : IServiceOrder
{
    public string Name => "earliest_target";

    public int Compare(WaitingEntry a, WaitingEntry b, DateTimeOffset now)
    {
        var (lateA, lateB) = (a.IsOverdue(now), b.IsOverdue(now));
        if (lateA != lateB)
            return lateA ? -1 : 1;
        var order = lateA ? a.Rank.CompareTo(b.Rank) : (a.Target - a.Waited(now)).CompareTo(b.Target - b.Waited(now));
        return order != 0 ? order : Ties.Break(a, b);
    }

    public ServiceReason Explain(WaitingEntry entry, DateTimeOffset now) =>
        new(
            entry.IsOverdue(now) ? ReasonCodes.Overdue : ReasonCodes.LeastSlack,
            Reasons.Rounded(entry.ShareOfTarget(now))
        );
}
