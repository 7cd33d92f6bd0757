namespace HospitalOps.Queueing;

/// <summary>Why somebody is at this place of the order.</summary>
/// <param name="Code">One of <see cref="ReasonCodes"/>.</param>
/// <param name="ShareOfTarget">Waited / target, where it decided.</param>
public sealed record ServiceReason(string Code, double? ShareOfTarget = null);

/// <summary>One place of the order.</summary>
public sealed record RankedEntry(WaitingEntry Entry, ServiceReason Reason);

/// <summary>Stable codes of reasons.</summary>
public static class ReasonCodes
{
    public const string FirstCome = "first_come";
    public const string LevelFirst = "level_first";
    public const string TargetShare = "target_share";
    public const string Overdue = "overdue";
    public const string LeastSlack = "least_slack";
    public const string Priority = "priority";
    public const string Shortest = "shortest";
    public const string Aged = "aged";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [FirstCome, LevelFirst, TargetShare, Overdue, LeastSlack, Priority, Shortest, Aged];
}
