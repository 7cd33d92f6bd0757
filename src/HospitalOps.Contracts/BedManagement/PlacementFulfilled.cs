namespace HospitalOps.Contracts.BedManagement;

/// <summary>The patient arrived in the bed.</summary>
public sealed record PlacementFulfilled
{
    public required Guid HospitalId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid BedId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
