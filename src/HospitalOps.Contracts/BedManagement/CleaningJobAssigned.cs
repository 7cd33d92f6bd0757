namespace HospitalOps.Contracts.BedManagement;

/// <summary>A cleaning was given to somebody, or taken.</summary>
public sealed record CleaningJobAssigned
{
    public required Guid HospitalId { get; init; }

    public required Guid CleaningJobId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    /// <summary>User name.</summary>
    public required string AssignedTo { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
