namespace HospitalOps.Contracts.BedManagement;

/// <summary>The bed is clean and can take a patient (milestone BedReadyAt).</summary>
public sealed record BedReady
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
