using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>A planned stay.</summary>
/// <param name="ExpiresAt">When nobody waits any more; two days after the expected time when left out.</param>
/// <param name="Documents">Papers that are still to come: admission_order, identity_copy, insurance_card,
/// guardian_identity, lab_results, consent.</param>
public sealed record PreAdmitPatientRequest(
    Guid PatientId,
    StayKind Kind,
    DateTimeOffset ExpectedAt,
    DateTimeOffset? ExpiresAt,
    CareLevel? CareLevel,
    [property: StringLength(20)] string? ServiceCode,
    [property: MaxLength(12)] IReadOnlyList<string>? Documents
);
