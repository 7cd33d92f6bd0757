namespace HospitalOps.Contracts.Admissions;

/// <summary>
/// The arrival of an expected patient was a mistake: another one had been put into the bed. The stay is expected again.
/// </summary>
public sealed record StayArrivalUndone
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required DateTimeOffset ExpectedAt { get; init; }

    /// <summary>When it was taken back, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
