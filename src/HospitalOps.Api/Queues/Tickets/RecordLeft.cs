namespace HospitalOps.Api.Queues;

/// <summary>When somebody left without being seen, if not now.</summary>
/// <param name="Estimated">Nobody saw when.</param>
public sealed record LeaveRequest(DateTimeOffset? OccurredAt, bool Estimated = false) : ToldRequest;
