namespace HospitalOps.Contracts.BedManagement;

/// <summary>A bed is asked for (milestone BedRequestedAt).</summary>
public sealed record PlacementRequested
{
    public required Guid HospitalId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Kind { get; init; }

    public required string CareLevel { get; init; }

    public required string Priority { get; init; }

    public Guid? FromBedId { get; init; }

    /// <summary>Precautions that the bed is asked for: contact, droplet, airborne, protective; null: none.</summary>
    public string? Isolation { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
