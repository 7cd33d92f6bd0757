namespace HospitalOps.Contracts.BedManagement;

/// <summary>The hold on a bed got another end.</summary>
public sealed record ReservationChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
