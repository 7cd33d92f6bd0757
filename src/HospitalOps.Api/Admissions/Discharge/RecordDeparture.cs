namespace HospitalOps.Api.Admissions;

/// <summary>When the patient left, if not now.</summary>
public sealed record RecordDepartureRequest(DateTimeOffset? OccurredAt) : ToldRequest;
