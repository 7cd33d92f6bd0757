namespace HospitalOps.SharedKernel;

/// <summary>One hospital.</summary>
/// <param name="Id">Fixed id used by every service.</param>
/// <param name="Code">Short code in bed codes, e.g. BSK-CAR-03A.</param>
/// <param name="Name">Proper name, the same in all languages.</param>
/// <param name="TimeZone">IANA zone of the site.</param>
public sealed record Hospital(Guid Id, string Code, string Name, string TimeZone);
