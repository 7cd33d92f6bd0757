namespace HospitalOps.Admissions.Identity;

/// <summary>
/// Somebody looked at a masked document number: who, when, what for. Written before the number is answered.
/// </summary>
internal sealed record IdentifierReveal(
    Guid Id,
    Guid HospitalId,
    Guid PatientId,
    string RevealedBy,
    string Role,
    string Purpose,
    DateTimeOffset At
);
