using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;

namespace HospitalOps.Api.Admissions;

/// <summary>What can be seen of somebody who cannot say who he is; all of it optional, care does not wait.</summary>
/// <param name="AgeFrom">Estimated age in years.</param>
public sealed record RegisterUnknownPatientRequest(
    Sex Sex,
    [property: Range(0, 120)] int? AgeFrom,
    [property: Range(0, 120)] int? AgeTo,
    [property: StringLength(500)] string? Signs,
    [property: StringLength(200)] string? PlaceFound,
    [property: StringLength(200)] string? BroughtBy,
    [property: StringLength(1000)] string? Belongings,
    DateTimeOffset? OccurredAt
) : ToldRequest;
