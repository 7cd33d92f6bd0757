namespace HospitalOps.Queueing.Orders;

internal static class Reasons
{
    /// <summary>A level, a recorded priority, or nothing but the arrival.</summary>
    public static ServiceReason OfRank(WaitingEntry entry) =>
        new(
            entry.HasLevel ? ReasonCodes.LevelFirst
            : entry.HasPriority ? ReasonCodes.Priority
            : ReasonCodes.FirstCome
        );

    public static double? Rounded(double share) => double.IsFinite(share) ? Math.Round(share, 2) : null;
}
