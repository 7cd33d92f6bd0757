namespace HospitalOps.Api.Tracking;

/// <summary>The one place at which a patient is now.</summary>
/// <param name="StayId">Null: a visit that has no stay.</param>
/// <param name="Kind">bed, service_point, theatre …</param>
public sealed record PatientPlace(Guid PatientId, Guid? StayId, string Kind, string? Code, DateTimeOffset Since);
