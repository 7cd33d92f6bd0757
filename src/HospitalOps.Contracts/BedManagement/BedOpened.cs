namespace HospitalOps.Contracts.BedManagement;

/// <summary>The bed joined the capacity of its ward, for the first time or again.</summary>
public sealed record BedOpened
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
