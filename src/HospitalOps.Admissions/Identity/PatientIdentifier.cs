namespace HospitalOps.Admissions.Identity;

/// <summary>
/// A number that somebody else gave to the patient: insurance, passport, permit, or the permanent number of another
/// system.
/// </summary>
internal sealed record PatientIdentifier
{
    public required Guid Id { get; init; }

    public required Guid HospitalId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Type { get; init; }

    /// <summary>Normalised.</summary>
    public required string Value { get; init; }

    /// <summary>Authority or system that gave it; together with type and value it is unique per hospital.</summary>
    public required string Issuer { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>How it was checked: document, system, told.</summary>
    public required string VerifiedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
