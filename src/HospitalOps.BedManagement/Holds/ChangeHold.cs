using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Until when the bed is to be held, and why not until then as agreed.</summary>
public sealed record ChangeHoldRequest(
    DateTimeOffset ExpiresAt,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason
);

/// <summary>Why the bed is let go before its time.</summary>
public sealed record ReleaseHoldRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);

/// <summary>A hold gets another term, or ends early; the request then asks for a bed again.</summary>
internal static class ChangeHold
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/placement-requests/{id:guid}/hold", ChangeAsync)
            .Command(BedsPermissions.ReserveBed)
            .WithName("ChangeHold")
            .WithSummary("Give the hold on the bed another end, with a reason.");
        group
            .MapPost("/placement-requests/{id:guid}/release", ReleaseAsync)
            .Command(BedsPermissions.ReserveBed)
            .WithName("ReleaseHold")
            .WithSummary("Let the held bed go, with a reason; the request stays open.");
    }

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        ChangeHoldRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            caller,
            database,
            clock,
            async (locked, held, _, now) =>
            {
                var until = body.ExpiresAt.ToUniversalTime();
                if (until <= now || until <= held.StartsAt || until > now + ReservationTerms.Longest)
                    return HoldRefusals.TermInvalid;
                if (
                    await database.LiveBlockAsync(locked.Bed.Id, cancel)
                        is { State: BlockState.Planned, PlannedFrom: { } from } planned
                    && from < until
                )
                    return BedRefusals.BlockExists(locked.Bed.Code, planned);
                locked.Bed.ChangeHold(held, until, caller.UserName, body.Reason, now);
                return null;
            },
            cancel
        );

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> ReleaseAsync(
        Guid id,
        ReleaseHoldRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            caller,
            database,
            clock,
            (locked, held, request, now) =>
            {
                held.Explain(caller.UserName, body.Reason);
                locked.Bed.Release(held, ReservationState.Cancelled, "released", now);
                request.BackToRequested(released: true, new Author(caller.UserName, now), body.Reason);
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> ApplyAsync(
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
