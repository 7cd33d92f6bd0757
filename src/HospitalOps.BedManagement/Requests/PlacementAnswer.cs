using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Requests;

/// <summary>A request is answered or withdrawn, under its lock and that of the held bed.</summary>
internal static class PlacementAnswer
{
    public static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        DateTimeOffset? told,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        Func<PlacementRequest, LockedBed?, DateTimeOffset, Refusal?> decide,
        CancellationToken cancel,
        bool withdraws = false
    )
    {
        var occurredAt = Occurrence.Resolve(told, clock.GetUtcNow());
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var request = withdraws
            ? await database.LockRequestOfEitherAsync(id, caller.HospitalId, cancel)
            : await database.LockRequestAsync(id, caller.HospitalId, cancel);
        if (request is null)
            return CommonRefusals.NotFound.ToProblem();
        var locked = request is { IsOpen: true, BedId: { } bed }
            ? await database.LockBedAsync(bed, request.HospitalId, cancel)
            : null;
        if (decide(request, locked, occurredAt.Value) is { } refusal)
            return refusal.ToProblem();
        if (withdraws)
            await PlannedHolds.CallOffAsync(
                database,
                request,
                new Author(caller.UserName, occurredAt.Value),
                "withdrawn",
                cancel
            );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await PlacementViews.ReadOneAsync(database, id, cancel));
    }
}
