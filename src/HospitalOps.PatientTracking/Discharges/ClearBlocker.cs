using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>A blocker is gone.</summary>
internal static class ClearBlocker
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/discharge-blockers/{id:guid}/clear", HandleAsync)
            .Command(TrackingPermissions.ChangeBlockers)
            .WithName("ClearBlocker")
            .WithSummary("A blocker is gone.");

    private static async Task<Results<Ok<BlockerView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        JourneyLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var known = await database
            .Blockers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.HospitalId == caller.HospitalId, cancel);
        if (
            known is null
            || await database.LockJourneyAsync(known.JourneyId, caller.HospitalId, cancel) is not { } journey
        )
            return CommonRefusals.NotFound.ToProblem();
        // Read again under the journey's lock: two people may clear at once.
        var blocker = await database.Blockers.SingleAsync(row => row.Id == id, cancel);
        if (blocker.Clear(caller.UserName, now) is { } refusal)
            return refusal.ToProblem();
        await log.OwnAsync(journey, journey.Unblock(id, blocker.Kind.Code(), now), caller.UserName, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(BlockerView.Of(blocker));
    }
}
