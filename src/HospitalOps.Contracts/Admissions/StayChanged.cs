namespace HospitalOps.Contracts.Admissions;

/// <summary>Operational traits of the stay changed.</summary>
public sealed record StayChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
