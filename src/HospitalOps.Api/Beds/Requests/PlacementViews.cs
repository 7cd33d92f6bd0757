using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>One bed request; names come from Admissions.</summary>
/// <param name="TargetAt">By when the patient should be in the bed.</param>
/// <param name="Refusals">How often a ward has refused.</param>
/// <param name="Hospital">Code of the hospital whose bed is asked for.</param>
/// <param name="FromHospital">Code of the hospital that sends the patient; null when he is here already.</param>
/// <param name="Planned">The bed that is to be held when its patient has left.</param>
public sealed record PlacementRequestView(
    Guid PlacementRequestId,
    Guid StayId,
    Guid PatientId,
    PlacementKind Kind,
    CareLevel CareLevel,
    string? ServiceCode,
    Sex Sex,
    AgeClass AgeClass,
    IsolationNeed Isolation,
    PlacementPriority Priority,
    IReadOnlyList<string> Equipment,
    SingleRoom SingleRoom,
    PlacementState State,
    Guid? BedId,
    string? BedCode,
    Guid? WardId,
    string? WardCode,
    DateTimeOffset RequestedAt,
    DateTimeOffset? NeededBy,
    DateTimeOffset TargetAt,
    int Refusals,
    DateTimeOffset? ExpiresAt,
    Guid? FromBedId,
    string? FromBedCode,
    Guid? FromWardId,
    string? Reason,
    long Version,
    PlannedHoldView? Planned,
    string Hospital,
    string? FromHospital,
    DateTimeOffset? DepartedAt
);

/// <summary>A hold that waits for a bed to be left.</summary>
/// <param name="From">Expected discharge when it was planned.</param>
/// <param name="FreeAt">Expected discharge as known now.</param>
/// <param name="Late">The patient is expected to leave later than planned: the two overlap (INV-5).</param>
public sealed record PlannedHoldView(
    Guid BedId,
    string BedCode,
    DateTimeOffset From,
    DateTimeOffset? FreeAt,
    bool Late
);
