namespace HospitalOps.Api.Tracking;

/// <summary>When the step happened, if not now.</summary>
public sealed record TransportStepRequest(DateTimeOffset? OccurredAt) : ToldRequest;
