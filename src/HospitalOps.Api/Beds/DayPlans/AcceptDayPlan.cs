namespace HospitalOps.Api.Beds;

/// <summary>Nothing to say: every line that has a bed.</summary>
public sealed record AcceptDayPlanRequest;
