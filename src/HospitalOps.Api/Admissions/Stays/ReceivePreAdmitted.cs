namespace HospitalOps.Api.Admissions;

/// <summary>When the patient came, if not now.</summary>
public sealed record ReceivePreAdmittedRequest(Guid? VisitId, DateTimeOffset? OccurredAt) : ToldRequest;
