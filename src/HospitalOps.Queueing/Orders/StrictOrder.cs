namespace HospitalOps.Queueing.Orders;

/// <summary>Smallest rank, then earliest arrival. Starves the low ranks near saturation.</summary>
internal sealed class StrictOrder : IServiceOrder
{
    public string Name => "strict_priority";

    public int Compare(WaitingEntry a, WaitingEntry b, DateTimeOffset now) =>
        a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : Ties.Break(a, b);

    public ServiceReason Explain(WaitingEntry entry, DateTimeOffset now) => Reasons.OfRank(entry);
}
