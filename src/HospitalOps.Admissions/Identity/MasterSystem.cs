namespace HospitalOps.Admissions.Identity;

/// <summary>
/// Another administrative system that is master of identity and movements at one hospital: numbers come from there,
/// traits are read-only here.
/// A hospital without a row stands alone.
/// </summary>
/// <param name="Name">Issuer of its identifiers.</param>
internal sealed record MasterSystem(Guid HospitalId, string Name, DateTimeOffset Since, string SetBy);
