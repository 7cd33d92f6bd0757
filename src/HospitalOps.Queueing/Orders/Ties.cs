namespace HospitalOps.Queueing.Orders;

/// <summary>
/// The end of every comparison: earlier arrival, then the more urgent, then the lower number (A999 before A1000), then
/// the id.
/// </summary>
internal static class Ties
{
    public static int Break(WaitingEntry a, WaitingEntry b)
    {
        var order = a.QueuedAt.CompareTo(b.QueuedAt);
        if (order == 0)
            order = a.Rank.CompareTo(b.Rank);
        if (order == 0)
            order = a.Number.Length.CompareTo(b.Number.Length);
        if (order == 0)
            order = string.CompareOrdinal(a.Number, b.Number);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }
}
