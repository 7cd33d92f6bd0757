using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>Another person freezes the proposal; then it is there for good.</summary>
internal static class FreezeBaseline
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/baselines/{id:guid}/freeze", HandleAsync)
            .Command(TrackingPermissions.FreezeBaseline)
            .WithName("FreezeBaseline")
            .WithSummary("Freeze somebody else's proposal.");

    private static async Task<Results<Ok<BaselineView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await BaselineLock.LockAsync(id, caller, database, cancel) is not { } baseline)
            return CommonRefusals.NotFound.ToProblem();
        var other = await database
            .Baselines.AsNoTracking()
            .SingleOrDefaultAsync(row => row.HospitalId == caller.HospitalId && row.FrozenAt != null, cancel);
        if (other is not null)
            return TrackingRefusals.BaselineFrozen(other.FrozenBy!, other.FrozenAt!.Value).ToProblem();
        if (baseline.Freeze(caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(BaselineView.Of(baseline));
    }
}
