namespace HospitalOps.Api.Beds;

/// <summary>A newborn at the bed of its mother.</summary>
public sealed record NewbornView(Guid NewbornId, Guid PatientId);
