namespace HospitalOps.Contracts.BedManagement;

/// <summary>The isolation precautions of the patient in the bed changed.</summary>
public sealed record BedPrecautionsChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>none, contact, droplet, airborne or protective.</summary>
    public required string Isolation { get; init; }

    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
