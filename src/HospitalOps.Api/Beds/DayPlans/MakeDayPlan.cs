namespace HospitalOps.Api.Beds;

/// <summary>Nothing to say: the plan is made from the present state.</summary>
public sealed record MakeDayPlanRequest;
