using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Queues;

/// <summary>Why the ticket is cancelled.</summary>
public sealed record CancelTicketRequest(
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt
) : ToldRequest;
