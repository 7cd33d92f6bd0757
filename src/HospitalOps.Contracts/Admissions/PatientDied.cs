namespace HospitalOps.Contracts.Admissions;

/// <summary>A doctor decided the discharge as a death: nobody calls, books or expects this person any more.</summary>
public sealed record PatientDied
{
    public required Guid HospitalId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>The same for all records of one person at all hospitals.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Further records of the person, e.g. one of the same document at the other hospital.</summary>
    public required IReadOnlyList<Guid> OtherPatientIds { get; init; }

    public required Guid StayId { get; init; }

    public required DateTimeOffset DiedAt { get; init; }

    /// <summary>When it was decided, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
