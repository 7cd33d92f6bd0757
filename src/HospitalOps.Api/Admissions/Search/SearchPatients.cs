using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;

namespace HospitalOps.Api.Admissions;

/// <summary>What is known about the person; sent in a body so that no name ends up in an address or a log.</summary>
/// <param name="Query">One box: names in either script, IPP, stay number, document, phone, date or year of birth, or
/// what a wristband gives.</param>
public sealed record SearchPatientsRequest(
    [property: Required, StringLength(200, MinimumLength = 1)] string Query,
    int? BirthYear,
    Sex? Sex
);
