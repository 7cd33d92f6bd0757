using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>What the patient needs from a bed, level of care first.</summary>
/// <param name="Sex">Counts only while the patient's record does not tell it.</param>
/// <param name="AgeClass">Counts only while the patient's record has no date or year of birth; needed then.</param>
/// <param name="ToHospitalId">The other hospital, when it is to take the patient; null = this one.</param>
public sealed record RequestBedRequest(
    Guid StayId,
    Guid PatientId,
    CareLevel CareLevel,
    [property: StringLength(20)] string? ServiceCode,
    Sex? Sex,
    AgeClass? AgeClass,
    IsolationNeed Isolation,
    PlacementPriority Priority,
    [property: MaxLength(20)] IReadOnlyList<string>? Equipment,
    DateTimeOffset? NeededBy,
    [property: StringLength(300)] string? Reason,
    DateTimeOffset? OccurredAt,
    Guid? ToHospitalId = null,
    SingleRoom SingleRoom = SingleRoom.None
) : ToldRequest;
