namespace HospitalOps.Queueing.Orders;

/// <summary>Earliest arrival first: desks, and the baseline of every comparison.</summary>
internal sealed class FirstComeOrder : IServiceOrder
{
    public string Name => "first_come";

    public int Compare(WaitingEntry a, WaitingEntry b, DateTimeOffset now) => Ties.Break(a, b);

    public ServiceReason Explain(WaitingEntry entry, DateTimeOffset now) => new(ReasonCodes.FirstCome);
}
