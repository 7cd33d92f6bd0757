using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Domain;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features;

/// <summary>What is known about the person; sent in a body so that no name ends up in an address or a log.</summary>
/// <param name="Query">Name in either script, IPP or document number.</param>
public sealed record SearchPatientsRequest([property: Required, StringLength(200, MinimumLength = 1)] string Query, int? BirthYear, Sex? Sex);

/// <summary>Candidates for an identity in both scripts; a person decides which one it is.</summary>
internal static class SearchPatients
{
    private const int Shown = 20;

    public static void Map(RouteGroupBuilder group) => group.MapPost("/patients/search", HandleAsync)
        .Query(AdmissionsPermissions.FindPatient)
        .WithName("SearchPatients")
        .WithSummary("Find candidates for an identity by name (Latin or Arabic), IPP or document.");

    private static async Task<Ok<IReadOnlyList<PatientCandidate>>> HandleAsync(
        SearchPatientsRequest request, Caller caller, AdmissionsDbContext database, CancellationToken cancel)
    {
        var keys = NameKey.OfQuery(request.Query).ToArray();
        var number = PatientTraits.NormaliseDocument(request.Query) ?? string.Empty;
        var found = await database.Patients.AsNoTracking()
            .Where(patient => patient.HospitalId == caller.HospitalId
                && (patient.Ipp == number || patient.DocumentNumber == number || patient.NameKeys.Any(key => keys.Contains(key))))
            .OrderByDescending(patient => patient.RegisteredAt)
            .Take(500)
            .ToListAsync(cancel);
        IReadOnlyList<PatientCandidate> candidates =
        [
            .. found.Select(patient => CandidateRanking.Judge(patient, keys, number, request.BirthYear, request.Sex))
                .OfType<PatientCandidate>()
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Ipp, StringComparer.Ordinal)
                .Take(Shown),
        ];
        return TypedResults.Ok(candidates);
    }
}
