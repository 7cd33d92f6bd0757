using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>The bed that a named person chose; If-Match carries the version it was chosen at.</summary>
/// <param name="OverrideReason">Why placement rules are set aside, when the bed breaks some.</param>
public sealed record ReserveBedRequest(
    Guid BedId,
    [property: StringLength(300)] string? OverrideReason,
    DateTimeOffset? OccurredAt
) : ToldRequest;
