namespace HospitalOps.Admissions.Identity;

/// <summary>
/// A number that somebody else gave to the patient: insurance, passport, permit, or the permanent number of another
/// system.
/// </summary>
/// <param name="Value">Normalised.</param>
/// <param name="Issuer">Authority or system that gave it; together with type and value it is unique per
/// hospital.</param>
/// <param name="VerifiedBy">How it was checked: document, system, told.</param>
internal sealed record PatientIdentifier(
    Guid Id,
    Guid HospitalId,
    Guid PatientId,
    string Type,
    string Value,
    string Issuer,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string VerifiedBy,
    DateTimeOffset RecordedAt,
    string RecordedBy
);
