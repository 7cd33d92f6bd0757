namespace HospitalOps.Contracts.PatientTracking;

/// <summary>A porter has the job.</summary>
public sealed record TransportTaken
{
    public required Guid HospitalId { get; init; }

    public required Guid TransportId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>User name.</summary>
    public required string Porter { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
