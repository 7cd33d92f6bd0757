namespace HospitalOps.Queueing.Orders;

/// <summary>
/// Strict priority, but whoever waited twice the target is served as one step more urgent; never among the floor
/// levels.
/// </summary>
internal sealed class StrictWithAgeingOrder : IServiceOrder
{
    private const int CapInTargets = 2;

    public string Name => "strict_with_ageing";

    public int Compare(WaitingEntry a, WaitingEntry b, DateTimeOffset now)
    {
        if (a.IsFloor != b.IsFloor)
            return a.IsFloor ? -1 : 1;
        var order = Rank(a, now).CompareTo(Rank(b, now));
        return order != 0 ? order : Ties.Break(a, b);
    }

    public ServiceReason Explain(WaitingEntry entry, DateTimeOffset now) =>
        Rank(entry, now) < entry.Rank
            ? new(ReasonCodes.Aged, Math.Round(entry.ShareOfTarget(now), 2))
            : Reasons.OfRank(entry);

    private static int Rank(WaitingEntry entry, DateTimeOffset now) =>
        !entry.IsFloor && entry.ShareOfTarget(now) >= CapInTargets ? entry.Rank - 1 : entry.Rank;
}
