using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>The contradiction, or what was decided about it.</summary>
public sealed record DoubtIdentityRequest([property: Required, StringLength(300, MinimumLength = 1)] string Reason);
