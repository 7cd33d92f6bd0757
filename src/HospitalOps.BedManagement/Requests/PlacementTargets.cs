using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>
/// By when a patient should be in the bed. Four hours is where boarding begins to count (kpi.pressure); the others are
/// assumptions until the hospitals say.
/// </summary>
internal static class PlacementTargets
{
    /// <summary>The time the asking side named, or the usual one of the priority.</summary>
    public static DateTimeOffset Of(PlacementPriority priority, DateTimeOffset requestedAt, DateTimeOffset? neededBy) =>
        neededBy
        ?? requestedAt
            + (
                priority switch
                {
                    PlacementPriority.Emergency or PlacementPriority.StepDown => TimeSpan.FromHours(4),
                    PlacementPriority.Theatre => TimeSpan.FromHours(2),
                    PlacementPriority.Planned => TimeSpan.FromHours(24),
                    _ => TimeSpan.FromHours(72),
                }
            );
}
