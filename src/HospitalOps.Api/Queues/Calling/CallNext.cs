namespace HospitalOps.Api.Queues;

/// <summary>Which desk or cubicle calls.</summary>
public sealed record CallNextRequest(Guid ServicePointId, DateTimeOffset? OccurredAt) : ToldRequest;
