namespace HospitalOps.Contracts.Admissions;

/// <summary>A doctor decided that the patient is admitted (milestone AdmissionDecidedAt).</summary>
public sealed record AdmissionDecided
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string CareLevel { get; init; }

    public string? ServiceCode { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
