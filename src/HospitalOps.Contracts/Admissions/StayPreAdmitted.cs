namespace HospitalOps.Contracts.Admissions;

/// <summary>A planned stay was announced.</summary>
public sealed record StayPreAdmitted
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Kind { get; init; }

    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
