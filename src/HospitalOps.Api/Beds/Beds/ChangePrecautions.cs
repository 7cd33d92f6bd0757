using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;

namespace HospitalOps.Api.Beds;

/// <summary>The precautions from now on, and why.</summary>
public sealed record ChangePrecautionsRequest(
    IsolationNeed Isolation,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason,
    DateTimeOffset? OccurredAt
) : ToldRequest;
