using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Queues;

/// <summary>Which desk calls this ticket out of turn, and why.</summary>
public sealed record CallTicketRequest(
    Guid ServicePointId,
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt
) : ToldRequest;
