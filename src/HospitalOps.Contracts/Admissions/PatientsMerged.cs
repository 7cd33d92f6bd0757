namespace HospitalOps.Contracts.Admissions;

/// <summary>Two records are one person; the retired identifier resolves to the survivor.</summary>
public sealed record PatientsMerged
{
    public required Guid HospitalId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid RetiredPatientId { get; init; }

    /// <summary>The person of the surviving record.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Stays that went over to the survivor.</summary>
    public required IReadOnlyList<Guid> StayIds { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
