namespace HospitalOps.Contracts.PatientTracking;

/// <summary>A reason that held the discharge back is gone (milestone BlockerClearedAt).</summary>
public sealed record DischargeBlockerCleared
{
    public required Guid HospitalId { get; init; }

    public required Guid JourneyId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid BlockerId { get; init; }

    public required string Kind { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
