using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>New values by code; what is not named stays. If-Match carries the version that was read.</summary>
public sealed record ChangeWeightsRequest(
    [property: Required] IReadOnlyDictionary<string, int> Weights,
    [property: Required, StringLength(300, MinimumLength = 1)] string Reason
);
