using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Tracking;

/// <summary>Why the transport is not needed, or could not be done.</summary>
public sealed record CancelTransportRequest(
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt = null
) : ToldRequest;
