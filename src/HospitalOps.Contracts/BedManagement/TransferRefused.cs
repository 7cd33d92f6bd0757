namespace HospitalOps.Contracts.BedManagement;

/// <summary>The receiving ward does not take the patient; the request is open again.</summary>
public sealed record TransferRefused
{
    public required Guid HospitalId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid WardId { get; init; }

    /// <summary>The bed that was held there.</summary>
    public required string BedCode { get; init; }

    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
