namespace HospitalOps.Contracts.BedManagement;

/// <summary>The bed cannot be used until a date.</summary>
public sealed record BedBlocked
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
