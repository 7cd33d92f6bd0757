namespace HospitalOps.Queueing;

/// <summary>
/// Who is next of those who wait. Non-preemptive: asked when somebody is free. It proposes and gives its reason, it
/// never acts,
/// and for the same arguments it always gives the same answer. The order is total: no two entries are equal.
/// </summary>
public interface IServiceOrder
{
    /// <summary>Name used in settings and recorded with every call.</summary>
    string Name { get; }

    /// <summary>
    /// May call a later, equal or less urgent person first. Such an order is for a fast-track lane and is reported as
    /// overtaking.
    /// </summary>
    bool ReordersEquals => false;

    /// <summary>Negative when <paramref name="a"/> is served before <paramref name="b"/>.</summary>
    int Compare(WaitingEntry a, WaitingEntry b, DateTimeOffset now);

    /// <summary>The rule that gave the entry its place.</summary>
    ServiceReason Explain(WaitingEntry entry, DateTimeOffset now);
}
