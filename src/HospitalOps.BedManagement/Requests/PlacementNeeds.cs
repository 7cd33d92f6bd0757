using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>What the patient needs from a bed.</summary>
internal sealed record PlacementNeeds(
    CareLevel CareLevel,
    string? ServiceCode,
    Sex Sex,
    AgeClass AgeClass,
    IsolationNeed Isolation,
    PlacementPriority Priority,
    IReadOnlyList<string> Equipment,
    DateTimeOffset? NeededBy,
    string? Reason,
    SingleRoom SingleRoom = SingleRoom.None
);
