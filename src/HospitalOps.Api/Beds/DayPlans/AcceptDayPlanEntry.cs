namespace HospitalOps.Api.Beds;

/// <summary>When the line was accepted, if not now.</summary>
public sealed record AcceptDayPlanEntryRequest(DateTimeOffset? OccurredAt) : ToldRequest;
