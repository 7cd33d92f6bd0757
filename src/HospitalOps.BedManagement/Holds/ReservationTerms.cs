using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Holds;

/// <summary>How long a bed is held (assumed: 60 minutes in emergencies, the working day when planned).</summary>
internal static class ReservationTerms
{
    /// <summary>No hold reaches further than this, however often its term is changed.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(72);

    /// <summary>
    /// From the departure at one hospital to the arrival at the other: about 110 km by road, with a margin.
    /// </summary>
    public static TimeSpan Journey { get; } = TimeSpan.FromHours(4);

    /// <summary>From then on the holder and the bed manager are warned.</summary>
    public static TimeSpan Warning { get; } = TimeSpan.FromMinutes(10);

    public static TimeSpan LengthFor(PlacementPriority priority) =>
        priority is PlacementPriority.Planned or PlacementPriority.Comfort
            ? TimeSpan.FromHours(10)
            : TimeSpan.FromMinutes(60);
}
