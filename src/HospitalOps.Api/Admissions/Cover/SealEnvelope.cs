using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>What the doctor tells the payer.</summary>
/// <param name="Kind">guarantee, extension.</param>
public sealed record SealEnvelopeRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Kind,
    [property: Required, StringLength(8000, MinimumLength = 1)] string Content
);
