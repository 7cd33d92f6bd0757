namespace HospitalOps.Contracts.Admissions;

/// <summary>The administrative discharge is done.</summary>
public sealed record DischargePaperworkDone
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
