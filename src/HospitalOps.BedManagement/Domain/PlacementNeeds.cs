using HospitalOps.Placement;

namespace HospitalOps.BedManagement.Domain;

/// <summary>What the patient needs from a bed.</summary>
internal sealed record PlacementNeeds(
    CareLevel CareLevel,
    string? ServiceCode,
    PlacementSex Sex,
    AgeClass AgeClass,
    IsolationNeed Isolation,
    PlacementPriority Priority,
    IReadOnlyList<string> Equipment,
    DateTimeOffset? NeededBy,
    string? Reason,
    SingleRoom SingleRoom = SingleRoom.None
);
