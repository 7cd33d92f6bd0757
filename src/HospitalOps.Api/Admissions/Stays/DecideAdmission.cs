using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;

namespace HospitalOps.Api.Admissions;

/// <summary>Level of care first, service second.</summary>
public sealed record DecideAdmissionRequest(
    CareLevel CareLevel,
    [property: StringLength(20)] string? ServiceCode,
    DateTimeOffset? OccurredAt
) : ToldRequest;
