using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>The document that was seen.</summary>
public sealed record VerifyIdentityRequest(
    [property: Required, StringLength(40, MinimumLength = 1)] string DocumentType,
    [property: Required, StringLength(40, MinimumLength = 1)] string DocumentNumber
);
