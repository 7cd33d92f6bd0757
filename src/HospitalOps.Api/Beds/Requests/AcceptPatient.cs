namespace HospitalOps.Api.Beds;

/// <summary>When the ward accepted, if not now.</summary>
public sealed record AcceptPatientRequest(DateTimeOffset? OccurredAt) : ToldRequest;
