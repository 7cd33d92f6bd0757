namespace HospitalOps.Contracts.Admissions;

/// <summary>A doctor decided that the patient may leave (milestone DischargeDecidedAt).</summary>
public sealed record DischargeDecided
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Destination { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
