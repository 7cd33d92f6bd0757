namespace HospitalOps.Queueing.Orders;

/// <summary>
/// Within one rank the shortest expected service. Shortens the mean and overtakes equals: a fast-track lane only.
/// </summary>
internal sealed class ShortestExpectedOrder : IServiceOrder
{
    public string Name => "shortest_expected";

    public bool ReordersEquals => true;

    public int Compare(WaitingEntry a, WaitingEntry b, DateTimeOffset now)
    {
        if (a.Rank != b.Rank)
            return a.Rank.CompareTo(b.Rank);
        var order = (a.ExpectedService ?? TimeSpan.MaxValue).CompareTo(b.ExpectedService ?? TimeSpan.MaxValue);
        return order != 0 ? order : Ties.Break(a, b);
    }

    public ServiceReason Explain(WaitingEntry entry, DateTimeOffset now) =>
        entry.IsFloor ? Reasons.OfRank(entry) : new(ReasonCodes.Shortest);
}
