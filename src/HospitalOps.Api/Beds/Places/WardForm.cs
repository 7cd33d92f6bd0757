using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>The facts and policies of a ward.</summary>
/// <param name="DespitePatients">The policy holds all the same for patients who break it; their beds stay
/// marked.</param>
public sealed record EditWardRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string ServiceCode,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameFr,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameEn,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameAr,
    [property: Required, StringLength(20, MinimumLength = 1)] string Building,
    [property: Range(-5, 40)] int Floor,
    SexPolicy SexPolicy,
    AgePolicy AgePolicy,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason,
    bool DespitePatients = false
);
