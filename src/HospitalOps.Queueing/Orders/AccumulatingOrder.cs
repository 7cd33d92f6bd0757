namespace HospitalOps.Queueing.Orders;

/// <summary>
/// Largest <c>waited × b</c> with b = 1 / target (accumulating priority: Kleinrock 1964; Stanford, Taylor and Ziedins,
/// Queueing Systems 2014): urgency makes the wait count faster, and nobody starves.
/// With the floor, entries marked so come strictly first, by rank and arrival.
/// </summary>
internal sealed class AccumulatingOrder(string name, bool keepsFloor) : IServiceOrder
{
    public string Name => name;

    public int Compare(WaitingEntry a, WaitingEntry b, DateTimeOffset now)
    {
        if (keepsFloor && (a.IsFloor || b.IsFloor))
        {
            if (a.IsFloor != b.IsFloor)
                return a.IsFloor ? -1 : 1;
            return a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : Ties.Break(a, b);
        }
        // Equal targets: the wait alone decides, without rounding.
        var order = a.Target == b.Target ? 0 : b.ShareOfTarget(now).CompareTo(a.ShareOfTarget(now));
        return order != 0 ? order : Ties.Break(a, b);
    }

    public ServiceReason Explain(WaitingEntry entry, DateTimeOffset now) =>
        keepsFloor && entry.IsFloor ? new(ReasonCodes.LevelFirst)
        : entry.HasLevel ? new(ReasonCodes.TargetShare, Reasons.Rounded(entry.ShareOfTarget(now)))
        : Reasons.OfRank(entry);
}
