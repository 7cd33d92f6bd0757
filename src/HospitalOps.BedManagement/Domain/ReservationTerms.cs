using HospitalOps.Placement;

namespace HospitalOps.BedManagement.Domain;

/// <summary>How long a bed is held (beds.md §7: 60 minutes in emergencies, the working day when planned).</summary>
internal static class ReservationTerms
{
    public static TimeSpan LengthFor(PlacementPriority priority) => priority is PlacementPriority.Planned or PlacementPriority.Comfort
        ? TimeSpan.FromHours(10)
        : TimeSpan.FromMinutes(60);
}
