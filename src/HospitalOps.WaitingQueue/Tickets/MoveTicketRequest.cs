using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>When it happened, if not now.</summary>
public sealed record MoveTicketRequest(DateTimeOffset? OccurredAt);
