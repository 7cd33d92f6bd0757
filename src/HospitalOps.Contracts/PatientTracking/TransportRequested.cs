namespace HospitalOps.Contracts.PatientTracking;

/// <summary>A porter is asked; the patient is ready to move (milestone ReadyToMoveAt).</summary>
public sealed record TransportRequested
{
    public required Guid HospitalId { get; init; }

    public required Guid TransportId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Mode { get; init; }

    /// <summary>bed, theatre, imaging, examination, discharge, return or other.</summary>
    public required string Purpose { get; init; }

    /// <summary>True: it will be needed; the patient is not ready yet.</summary>
    public bool Announced { get; init; }

    public Guid? FromBedId { get; init; }

    public Guid? ToBedId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
