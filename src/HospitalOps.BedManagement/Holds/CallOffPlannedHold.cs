using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Holds;

/// <summary>The plan is dropped with a reason; the request stays open.</summary>
internal static class CallOffPlannedHold
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/call-off-hold", HandleAsync)
            .Command(BedsPermissions.ReserveBed)
            .WithName("CallOffPlannedHold")
            .WithSummary("Drop the planned hold, with a reason; the request stays open.");

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CallOffHoldRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var request = await database.LockRequestAsync(id, caller.HospitalId, cancel);
        if (request is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!await PlannedHolds.CallOffAsync(database, request, new Author(caller.UserName, now), body.Reason, cancel))
            return HoldRefusals.NotPlanned.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await PlacementViews.ReadOneAsync(database, id, cancel));
    }
}
