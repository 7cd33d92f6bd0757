namespace HospitalOps.Api.Beds;

/// <summary>When it happened, if not now.</summary>
public sealed record CleaningStepRequest(DateTimeOffset? OccurredAt) : ToldRequest;
