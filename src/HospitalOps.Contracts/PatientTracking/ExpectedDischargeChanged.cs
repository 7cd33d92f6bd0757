namespace HospitalOps.Contracts.PatientTracking;

/// <summary>The expected discharge was set or revised (milestone ExpectedDischargeSetAt).</summary>
public sealed record ExpectedDischargeChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid JourneyId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required DateTimeOffset ExpectedAt { get; init; }

    public required string Confidence { get; init; }

    public string? Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
