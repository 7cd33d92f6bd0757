namespace HospitalOps.Contracts.BedManagement;

/// <summary>The receiving ward takes the patient (milestone BedAcceptedAt).</summary>
public sealed record TransferAccepted
{
    public required Guid HospitalId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid WardId { get; init; }

    public required Guid BedId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
