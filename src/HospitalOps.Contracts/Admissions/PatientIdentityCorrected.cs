namespace HospitalOps.Contracts.Admissions;

/// <summary>Identity traits changed: which ones, and of those that decide about a bed the new value.</summary>
public sealed record PatientIdentityCorrected
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

    public required IReadOnlyList<string> ChangedFields { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
