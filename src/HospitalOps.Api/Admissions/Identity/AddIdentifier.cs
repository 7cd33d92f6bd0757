using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>A number with its issuer.</summary>
/// <param name="Type">cnss, cnops, passport, residence_permit, idcs, other_ipp.</param>
/// <param name="Issuer">Country of a passport, payer, or name of the other system.</param>
/// <param name="VerifiedBy">document, system, told.</param>
public sealed record AddIdentifierRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Type,
    [property: Required, StringLength(40, MinimumLength = 1)] string Value,
    [property: Required, StringLength(40, MinimumLength = 1)] string Issuer,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    [property: Required, StringLength(20, MinimumLength = 1)] string VerifiedBy
);

/// <summary>The stored number, masked, and what looks wrong about it.</summary>
public sealed record AddedIdentifier(
    Guid IdentifierId,
    string Type,
    string Masked,
    string Issuer,
    DateOnly? ValidTo,
    IReadOnlyList<string> Warnings
);
