using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>One stay or visit among all of a person.</summary>
/// <param name="Hospital">Code of the site.</param>
/// <param name="Here">Of the caller's hospital: its timeline may be opened.</param>
public sealed record WholeJourneyPart(
    Guid JourneyId,
    bool IsStay,
    string Hospital,
    bool Here,
    DateTimeOffset? BeganAt,
    string? LastMilestone,
    DateTimeOffset? LastMilestoneAt,
    DateTimeOffset? LeftAt,
    bool Ended
);

/// <summary>
/// All visits and stays of one person at both sites, newest first: who cares for a patient here sees that, when and
/// where he was there.
/// </summary>
internal static class ShowWholeJourney
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/journeys/{id:guid}/whole", HandleAsync)
            .Query(TrackingPermissions.ReadJourneys)
            .WithName("ShowWholeJourney")
            .WithSummary("All visits and stays of the person of this journey, at both sites.");

    private static async Task<Results<Ok<IReadOnlyList<WholeJourneyPart>>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var journey = await database
            .Journeys.AsNoTracking()
            .SingleOrDefaultAsync(row => row.JourneyId == id && row.HospitalId == caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        var rows = await database
            .Journeys.AsNoTracking()
            .Where(row =>
                row.ContinuedBy == null
                && (
                    row.JourneyId == id
                    || (row.PatientId != null && row.PatientId == journey.PatientId)
                    || (row.PersonId != null && row.PersonId == journey.PersonId)
                )
            )
            .OrderByDescending(row => row.BeganAt)
            .Take(200)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<WholeJourneyPart>>([
            .. rows.Select(row => new WholeJourneyPart(
                row.JourneyId,
                row.IsStay,
                Hospitals.ById(row.HospitalId).Code,
                row.HospitalId == caller.HospitalId,
                row.BeganAt,
                row.LastMilestone,
                row.LastMilestoneAt,
                row.LeftAt,
                row.Ended
            )),
        ]);
    }
}
