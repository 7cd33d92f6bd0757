namespace HospitalOps.Contracts.PatientTracking;

/// <summary>A porter is asked; the patient is ready to move (stamp ReadyToMoveAt).</summary>
public sealed record TransportRequested
{
    public required Guid HospitalId { get; init; }

    public required Guid TransportId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Mode { get; init; }

    public Guid? FromBedId { get; init; }

    public Guid? ToBedId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
