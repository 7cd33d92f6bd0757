namespace HospitalOps.Contracts.Admissions;

/// <summary>The discharge as a death was a mistake and is taken back.</summary>
public sealed record PatientDeathReversed
{
    public required Guid HospitalId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>The same for all records of one person at all hospitals.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Further records of the person, e.g. one of the same document at the other hospital.</summary>
    public required IReadOnlyList<Guid> OtherPatientIds { get; init; }

    /// <summary>The stay whose discharge it was.</summary>
    public required Guid StayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
