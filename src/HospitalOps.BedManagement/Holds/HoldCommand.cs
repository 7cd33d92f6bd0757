using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Something is decided about the hold of a request, under the locks of request and bed.</summary>
internal static class HoldCommand
{
    public static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        Func<LockedBed, Reservation, PlacementRequest, DateTimeOffset, Task<Refusal?>> decide,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var request = await database.LockRequestAsync(id, caller.HospitalId, cancel);
        if (request is null)
            return CommonRefusals.NotFound.ToProblem();
        var locked = request is { IsOpen: true, BedId: { } bed }
            ? await database.LockBedAsync(bed, caller.HospitalId, cancel)
            : null;
        // A hold whose time is over is the sweep's, even when it has not come by yet.
        if (locked?.Held is not { } held || held.PlacementRequestId != id || held.ExpiresAt <= now)
            return PlacementRefusals.NotReserved.With("state", request.State).ToProblem();
        if (await decide(locked, held, request, now) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await PlacementViews.ReadOneAsync(database, id, cancel));
    }
}
