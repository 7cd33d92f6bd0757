using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Until when the bed is to be held, and why not until then as agreed.</summary>
public sealed record ChangeHoldRequest(
    DateTimeOffset ExpiresAt,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason
);
