namespace HospitalOps.Contracts.PatientTracking;

/// <summary>A stamp of the journey was recorded.</summary>
public sealed record MilestoneReached
{
    public required Guid HospitalId { get; init; }

    public required Guid JourneyId { get; init; }

    public Guid? StayId { get; init; }

    public Guid? PatientId { get; init; }

    public required string Stamp { get; init; }

    public Guid? VisitId { get; init; }

    /// <summary>Bed, service point or queue kind.</summary>
    public string? Place { get; init; }

    /// <summary>One more code: level, destination, cause.</summary>
    public string? Detail { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
