namespace HospitalOps.Contracts.BedManagement;

/// <summary>The request is no longer needed.</summary>
public sealed record PlacementWithdrawn
{
    public required Guid HospitalId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
