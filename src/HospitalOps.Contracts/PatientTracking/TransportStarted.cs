namespace HospitalOps.Contracts.PatientTracking;

/// <summary>The porter left with the patient (milestones TransportStartedAt and DepartedAt).</summary>
public sealed record TransportStarted
{
    public required Guid HospitalId { get; init; }

    public required Guid TransportId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>As in <see cref="TransportRequested.Purpose"/>.</summary>
    public required string Purpose { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
