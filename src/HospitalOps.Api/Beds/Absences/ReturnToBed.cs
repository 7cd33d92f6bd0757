namespace HospitalOps.Api.Beds;

/// <summary>When the patient was back, if not now.</summary>
public sealed record ReturnToBedRequest(DateTimeOffset? OccurredAt) : ToldRequest;
