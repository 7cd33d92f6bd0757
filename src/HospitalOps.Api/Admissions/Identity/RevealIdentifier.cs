using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>What the number is needed for.</summary>
public sealed record RevealIdentifierRequest([property: Required, StringLength(200, MinimumLength = 1)] string Purpose);

/// <summary>The whole number.</summary>
public sealed record RevealedIdentifier(string DocumentType, string DocumentNumber);
