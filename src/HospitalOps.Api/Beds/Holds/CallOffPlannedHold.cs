using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Why the plan is dropped.</summary>
public sealed record CallOffHoldRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);
