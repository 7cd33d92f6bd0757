namespace HospitalOps.Api.Admissions;

/// <param name="LastDay">Last day in force, local.</param>
public sealed record EndPayerRequest(DateOnly LastDay);
