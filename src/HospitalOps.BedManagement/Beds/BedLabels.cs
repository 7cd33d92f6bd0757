using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>The label is derived from the facts, first match wins; it is never stored.</summary>
internal static class BedLabels
{
    /// <summary>
    /// Occupied or held for a leave, out of service, blocked, to clean, being cleaned, reserved, free: in this order.
    /// </summary>
    public static BedLabel Of(
        Serviceability serviceability,
        Cleanliness cleanliness,
        bool occupied,
        bool reserved,
        bool onLeave = false
    ) =>
        (serviceability, cleanliness, occupied, reserved) switch
        {
            (_, _, true, _) => onLeave ? BedLabel.OnLeave : BedLabel.Occupied,
            (Serviceability.OutOfService, _, _, _) => BedLabel.OutOfService,
            (Serviceability.Blocked, _, _, _) => BedLabel.Blocked,
            (_, Cleanliness.ToClean, _, _) => BedLabel.ToClean,
            (_, Cleanliness.BeingCleaned or Cleanliness.AwaitingInspection, _, _) => BedLabel.Cleaning,
            (_, _, _, true) => BedLabel.Reserved,
            _ => BedLabel.Free,
        };
}
