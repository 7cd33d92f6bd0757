using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>A proposal that is not frozen is given up.</summary>
internal static class WithdrawBaseline
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/baselines/{id:guid}/withdraw", HandleAsync)
            .Command(TrackingPermissions.FreezeBaseline)
            .WithName("WithdrawBaseline")
            .WithSummary("A proposal that is not frozen is given up.");

    private static async Task<Results<Ok<BaselineView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        if (await BaselineLock.LockAsync(id, caller, database, cancel) is not { } baseline)
            return CommonRefusals.NotFound.ToProblem();
        if (baseline.FrozenAt is { } since)
            return TrackingRefusals.BaselineFrozen(baseline.FrozenBy!, since).ToProblem();
        baseline.Withdrawn = true;
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(BaselineView.Of(baseline));
    }
}
