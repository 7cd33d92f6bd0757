using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement;

/// <summary>What the patient needs; level of care first. Needs filter, wishes only rank.</summary>
public sealed record PlacementNeed
{
    public required CareLevel CareLevel { get; init; }

    /// <summary>Service in charge; null = any service will do.</summary>
    public string? ServiceCode { get; init; }

    public required Sex Sex { get; init; }
    public required AgeClass AgeClass { get; init; }
    public IsolationNeed Isolation { get; init; }
    public PlacementPriority Priority { get; init; } = PlacementPriority.Planned;

    /// <summary>Equipment tags without which the bed cannot be used.</summary>
    public IReadOnlyList<string> EquipmentNeeded { get; init; } = [];

    /// <summary>Equipment tags that would be good to have.</summary>
    public IReadOnlyList<string> EquipmentPreferred { get; init; } = [];

    /// <summary>A room of his own: a wish ranks, a need is a rule.</summary>
    public SingleRoom SingleRoom { get; init; }
}
