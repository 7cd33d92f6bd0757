namespace HospitalOps.Api.Queues;

/// <summary>The queue the visit goes on to.</summary>
public sealed record RedirectTicketRequest(Guid QueueId, DateTimeOffset? OccurredAt) : ToldRequest;
