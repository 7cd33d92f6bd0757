using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.Plan;

/// <summary>One bed of the product's own model.</summary>
internal sealed record BedSpot(Guid BedId, string Code, string Room, int RoomSize, RoomCapability Capability);

/// <summary>One ward with its rules and beds.</summary>
internal sealed record WardSpot(
    Guid WardId,
    string Code,
    string ServiceCode,
    string BedType,
    CareLevel CareLevel,
    SexPolicy SexPolicy,
    AgePolicy AgePolicy,
    IReadOnlyList<BedSpot> Beds
)
{
    /// <summary>Dialysis, day hospital, day surgery: places, not beds.</summary>
    public bool IsForTheDay => CareLevel == CareLevel.Day;
}
