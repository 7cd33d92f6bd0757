using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Tracking;

/// <summary>The period to compare with.</summary>
/// <param name="ComparisonWards">Codes of the wards that go on as before: chosen in advance, frozen with the baseline,
/// never changed.</param>
public sealed record ProposeBaselineRequest(
    DateOnly FirstDay,
    DateOnly LastDay,
    [property: MaxLength(20)] IReadOnlyList<string>? ComparisonWards
);
