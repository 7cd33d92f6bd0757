namespace HospitalOps.Contracts.BedManagement;

/// <summary>Cleaning is asked (milestone CleaningRequestedAt).</summary>
public sealed record CleaningJobOpened
{
    public required Guid HospitalId { get; init; }

    public required Guid CleaningJobId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public Guid? StayId { get; init; }

    public required string CleaningClass { get; init; }

    public required string Priority { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
