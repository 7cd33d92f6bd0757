namespace HospitalOps.Contracts.PatientTracking;

/// <summary>The transport is not needed, with a reason.</summary>
public sealed record TransportCancelled
{
    public required Guid HospitalId { get; init; }

    public required Guid TransportId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>As in <see cref="TransportRequested.Purpose"/>.</summary>
    public required string Purpose { get; init; }

    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
