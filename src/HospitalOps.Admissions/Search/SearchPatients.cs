using HospitalOps.Admissions.Merging;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Search;

/// <summary>Candidates for an identity in both scripts; a person decides which one it is.</summary>
internal static class SearchPatients
{
    private const int Shown = 20;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/search", HandleAsync)
            .Query(AdmissionsPermissions.FindPatient)
            .WithName("SearchPatients")
            .WithSummary(
                "Find candidates for an identity by name (Latin or Arabic), number, phone, birth or wristband, with why they match."
            );

    private static async Task<Ok<IReadOnlyList<PatientCandidate>>> HandleAsync(
        SearchPatientsRequest request,
        Caller caller,
        AdmissionsDbContext database,
        PatientCandidates candidates,
        ConfidentialStays confidential,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var text = SearchText.Parse(request.Query, CasablancaTime.DayOf(clock.GetUtcNow()));
        if (request.BirthYear is { } year && text.BirthYear is null)
            text = text with { BirthYear = year };
        var found = await candidates.FetchAsync(text, caller.HospitalId, cancel);
        if (found.Count == 0)
            return TypedResults.Ok<IReadOnlyList<PatientCandidate>>([]);

        var owner =
            text.Numbers.Length == 0
                ? null
                : await database
                    .Stays.AsNoTracking()
                    .Where(stay => stay.HospitalId == caller.HospitalId && text.Numbers.Contains(stay.StayNumber))
                    .Select(stay => (Guid?)stay.PatientId)
                    .FirstOrDefaultAsync(cancel);
        List<Guid> others =
            text.Numbers.Length == 0
                ? []
                : await database
                    .PatientIdentifiers.AsNoTracking()
                    .Where(number => number.HospitalId == caller.HospitalId && text.Numbers.Contains(number.Value))
                    .Select(number => number.PatientId)
                    .ToListAsync(cancel);
        // The exact stay number is on the folder in the clerk's hand.
        if (owner is { } known && (await confidential.HiddenAsync([known], caller, cancel)).Count > 0)
            await confidential.WriteDownAsync(known, caller, "stay_number", cancel);
        foreach (var hidden in await confidential.HiddenAsync([.. found.Keys], caller, cancel))
            found.Remove(hidden);
        var wanted = new Wanted(
            text,
            NameKey.Groupings(text.Words),
            NameWords.Of(string.Join(' ', text.Words)),
            owner,
            others,
            request.Sex
        );
        // A number or name of a record that was merged away leads to the record that stands for the person today.
        var survivors = await Survivors.OfAsync(database, found.Values, cancel);
        IReadOnlyList<PatientCandidate> ranked =
        [
            .. found
                .Values.Select(patient => (patient, Judged: CandidateRanking.Judge(patient, wanted)))
                .Where(pair => pair.Judged is not null)
                .Select(pair =>
                    survivors.TryGetValue(pair.patient.Id, out var survivor)
                        ? PatientViews.ToCandidate(survivor, pair.Judged!.Score, [.. pair.Judged.MatchedBy, "merged"])
                        : pair.Judged!
                )
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Ipp, StringComparer.Ordinal)
                .DistinctBy(candidate => candidate.PatientId)
                .Take(Shown),
        ];
        return TypedResults.Ok(ranked);
    }
}
