using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Who was put into the bed without a request.</summary>
/// <param name="Sex">Counts only while the patient's record does not tell it.</param>
/// <param name="AgeClass">Counts only while the patient's record has no date or year of birth; needed then.</param>
/// <param name="OverrideReason">Why placement rules are set aside, when the bed breaks some.</param>
public sealed record OccupyBedRequest(
    Guid StayId,
    Guid PatientId,
    Sex? Sex,
    AgeClass? AgeClass,
    IsolationNeed Isolation,
    string? OverrideReason,
    DateTimeOffset? OccurredAt
) : ToldRequest;
