namespace HospitalOps.Contracts.BedManagement;

/// <summary>The bed is empty (milestone BedVacatedAt); cleaning is asked in the same transaction.</summary>
public sealed record BedVacated
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Cause { get; init; }

    public required Guid CleaningJobId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
