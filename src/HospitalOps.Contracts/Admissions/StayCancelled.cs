namespace HospitalOps.Contracts.Admissions;

/// <summary>The stay never took place.</summary>
public sealed record StayCancelled
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>no_bed, patient_wish, medical, entered_in_error, other, expired, or merged_double.</summary>
    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
