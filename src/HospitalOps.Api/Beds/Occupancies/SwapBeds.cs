using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>
/// The other bed, at the version at which it was seen; If-Match carries the version of the bed in the address.
/// </summary>
/// <param name="CleaningExemption">Why no cleaning lies between the two patients, e.g. that the linen is
/// changed.</param>
/// <param name="OverrideReason">Why placement rules are set aside, when the swap breaks some.</param>
public sealed record SwapBedsRequest(
    Guid WithBedId,
    long WithBedVersion,
    [property: Required, StringLength(200, MinimumLength = 3)] string CleaningExemption,
    [property: StringLength(300)] string? OverrideReason,
    DateTimeOffset? OccurredAt
) : ToldRequest;
