using HospitalOps.Admissions.Patients;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Stays;

/// <summary>A stay is announced for a day.</summary>
internal sealed record PreAdmission
{
    /// <summary>Of the new stay.</summary>
    public required Guid Id { get; init; }

    public required string StayNumber { get; init; }

    public required Patient Patient { get; init; }

    public required StayKind Kind { get; init; }

    /// <summary>When the patient is to come.</summary>
    public required DateTimeOffset ExpectedAt { get; init; }

    /// <summary>From then on it is no longer waited for.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public CareLevel? CareLevel { get; init; }

    public string? ServiceCode { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }
}
