namespace HospitalOps.Api.Queues;

/// <summary>When it happened, if not now.</summary>
public sealed record MoveTicketRequest(DateTimeOffset? OccurredAt) : ToldRequest;
