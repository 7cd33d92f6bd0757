using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Domain;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features.FindingPatient;

/// <summary>What is known about the person; sent in a body so that no name ends up in an address or a log.</summary>
/// <param name="Query">One box: names in either script, IPP, stay number, document, phone, date or year of birth, or what a wristband gives.</param>
public sealed record SearchPatientsRequest([property: Required, StringLength(200, MinimumLength = 1)] string Query, int? BirthYear, Sex? Sex);

/// <summary>Candidates for an identity in both scripts; a person decides which one it is.</summary>
internal static class SearchPatients
{
    private const int Shown = 20;

    public static void Map(RouteGroupBuilder group) => group.MapPost("/patients/search", HandleAsync)
        .Query(AdmissionsPermissions.FindPatient)
        .WithName("SearchPatients")
        .WithSummary("Find candidates for an identity by name (Latin or Arabic), number, phone, birth or wristband, with why they match.");

    private static async Task<Ok<IReadOnlyList<PatientCandidate>>> HandleAsync(
        SearchPatientsRequest request, Caller caller, AdmissionsDbContext database, PatientCandidates candidates, TimeProvider clock, CancellationToken cancel)
    {
        var text = SearchText.Parse(request.Query, CasablancaTime.DayOf(clock.GetUtcNow()));
        if (request.BirthYear is { } year && text.BirthYear is null) text = text with { BirthYear = year };
        var (found, near) = await candidates.FetchAsync(text, caller.HospitalId, cancel);
        if (found.Count == 0) return TypedResults.Ok<IReadOnlyList<PatientCandidate>>([]);

        var owner = text.Numbers.Length == 0 ? null : await database.Stays.AsNoTracking()
            .Where(stay => stay.HospitalId == caller.HospitalId && text.Numbers.Contains(stay.StayNumber))
            .Select(stay => (Guid?)stay.PatientId).FirstOrDefaultAsync(cancel);
        var spelt = NameKey.Fold(string.Join(' ', text.Words)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = new Wanted(text, NameKey.Groupings(text.Words), near, spelt, owner, request.Sex);
        IReadOnlyList<PatientCandidate> ranked =
        [
            .. found.Values.Select(patient => CandidateRanking.Judge(patient, wanted))
                .OfType<PatientCandidate>()
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Ipp, StringComparer.Ordinal)
                .Take(Shown),
        ];
        return TypedResults.Ok(ranked);
    }
}
