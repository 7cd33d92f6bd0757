namespace HospitalOps.Contracts.BedManagement;

/// <summary>Cleaning ended (milestone CleaningEndedAt).</summary>
public sealed record CleaningJobFinished
{
    public required Guid HospitalId { get; init; }

    public required Guid CleaningJobId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>The bed is ready only after somebody has looked at it.</summary>
    public bool AwaitsInspection { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
