namespace HospitalOps.Api.Queues;

/// <summary>Who the number belongs to.</summary>
public sealed record LinkPatientRequest(Guid PatientId, Guid? StayId, DateTimeOffset? OccurredAt) : ToldRequest;
