using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>The zone: a floor of a building, or all its floors.</summary>
public sealed record BeginCleaningDutyRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Building,
    int? Floor
);
