using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Why the bed is let go before its time.</summary>
public sealed record ReleaseHoldRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);
