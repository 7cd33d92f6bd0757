using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Why the bed needs no cleaning.</summary>
public sealed record CancelCleaningRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);
