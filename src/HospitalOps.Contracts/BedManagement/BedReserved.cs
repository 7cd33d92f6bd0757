namespace HospitalOps.Contracts.BedManagement;

/// <summary>A bed is held for a request (milestones BedOfferedAt and BedReservedAt).</summary>
public sealed record BedReserved
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
