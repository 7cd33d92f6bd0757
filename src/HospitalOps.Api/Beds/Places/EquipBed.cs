using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>All that is at the bed from now on.</summary>
public sealed record EquipBedRequest(
    [property: Required, MaxLength(20)] IReadOnlyList<string> Equipment,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason
);
