namespace HospitalOps.Contracts.BedManagement;

/// <summary>A block is planned on the bed, got another end before it began, or is called off.</summary>
public sealed record BedBlockPlanned
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required string Reason { get; init; }

    /// <summary>Null: as soon as the bed is empty.</summary>
    public DateTimeOffset? From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required bool CalledOff { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
