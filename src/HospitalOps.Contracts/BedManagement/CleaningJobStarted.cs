namespace HospitalOps.Contracts.BedManagement;

/// <summary>A cleaner started (milestone CleaningStartedAt).</summary>
public sealed record CleaningJobStarted
{
    public required Guid HospitalId { get; init; }

    public required Guid CleaningJobId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
