using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

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
