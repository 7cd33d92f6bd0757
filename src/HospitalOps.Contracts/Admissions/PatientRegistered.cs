namespace HospitalOps.Contracts.Admissions;

/// <summary>A person got a record and a permanent number (IPP) at one hospital.</summary>
public sealed record PatientRegistered
{
    public required Guid HospitalId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Sex { get; init; }

    /// <summary>
    /// Which beds are for this age is decided by it, to the day; null when only the year is known, or nothing.
    /// </summary>
    public DateOnly? BirthDate { get; init; }

    public int? BirthYear { get; init; }

    public required string IdentityState { get; init; }

    /// <summary>The same for all records of one person at all hospitals.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
