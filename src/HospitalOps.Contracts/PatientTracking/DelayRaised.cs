namespace HospitalOps.Contracts.PatientTracking;

/// <summary>A wait exceeds its limit.</summary>
public sealed record DelayRaised
{
    public required Guid HospitalId { get; init; }

    public required Guid JourneyId { get; init; }

    public Guid? StayId { get; init; }

    public Guid? PatientId { get; init; }

    public required string Delay { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
