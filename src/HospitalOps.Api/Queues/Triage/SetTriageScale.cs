using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>A new version of the scale, whole.</summary>
/// <param name="FloorLevels">How many of the first levels are served strictly first.</param>
/// <param name="Reason">Why it is changed: it stays in the history.</param>
public sealed record TriageScaleRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Name,
    [property: Range(0, 7)] int FloorLevels,
    [property: Required] IReadOnlyList<TriageLevel> Levels,
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason
);
