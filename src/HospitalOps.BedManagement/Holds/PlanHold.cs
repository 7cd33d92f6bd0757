using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Boards;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Holds;

/// <summary>
/// A hold for the time after a patient's expected discharge: it begins in the transaction in which he leaves the bed.
/// </summary>
internal static class PlanHold
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/plan-hold", HandleAsync)
            .Command(BedsPermissions.ReserveBed)
            .WithName("PlanHold")
            .WithSummary(
                "Hold an occupied bed for the request from the expected discharge on; replaces an earlier plan of the request."
            );

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        PlanHoldRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        HttpRequest http,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var version = RowVersion.Required(http);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        var request = await database.LockRequestAsync(id, caller.HospitalId, cancel);
        if (request is null)
            return CommonRefusals.NotFound.ToProblem();
        if (request.RefuseReservation() is { } refusal)
            return refusal.ToProblem();
        var room = await database.LockRoomOfAsync(body.BedId, caller.HospitalId, cancel);
        if (!room.TryGetValue(body.BedId, out var locked))
            return CommonRefusals.NotFound.ToProblem();
        var until = await RefuseAsync(database, locked, request, version.Value, body.OverrideReason, now, cancel);
        if (!until.Succeeded)
            return until.Refusal.ToProblem();

        var author = new Author(caller.UserName, now);
        // The plan before must be out of the table first: the unique indexes are checked row by row.
        if (await PlannedHolds.CallOffAsync(database, request, author, "replanned", cancel))
            await database.SaveChangesAsync(cancel);
        var planned = Reservation.Plan(
            new HoldPlan
            {
                Id = new ReservationId(Guid.CreateVersion7(now)),
                Bed = locked.Bed,
                Request = request,
                PlannedBy = caller.UserName,
                OverrideReason = body.OverrideReason,
                From = until.Value,
                Until = until.Value + ReservationTerms.LengthFor(request.Priority),
                PlannedAt = now,
            }
        );
        database.Add(planned);
        request.Plan(planned, author);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(await PlacementViews.ReadOneAsync(database, id, cancel));
    }

    /// <summary>From when the bed can be held, or why it cannot.</summary>
    private static async Task<Result<DateTimeOffset>> RefuseAsync(
        BedsDbContext database,
        LockedBed locked,
        PlacementRequest request,
        long version,
        string? overrideReason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var bed = locked.Bed;
        if (locked.Open is not { } open)
            return HoldRefusals.BedEmpty.With("bedCode", bed.Code);
        if (open.StayId == request.StayId)
            return BedRefusals.Taken(bed.Code, open.StayId, open.StartedAt);
        if (locked.Planned is { } other && other.PlacementRequestId != request.Id)
            return BedRefusals.Held(bed.Code, other);
        if (await database.LiveBlockAsync(bed.Id, cancel) is { } block)
            return BedRefusals.BlockExists(bed.Code, block);
        var expected = await database
            .KnownStays.AsNoTracking()
            .Where(stay => stay.StayId == open.StayId)
            .Select(stay => stay.ExpectedDischargeAt)
            .SingleOrDefaultAsync(cancel);
        if (expected is not { } leaves)
            return HoldRefusals.DischargeUnknown.With("bedCode", bed.Code);
        if (bed.Version != version)
            return CommonRefusals.StaleVersion.With("bedCode", bed.Code);
        var breaches = await ComingBeds.BreachesAsync(database, request, bed, open, cancel);
        if (breaches.Count > 0 && string.IsNullOrWhiteSpace(overrideReason))
            return PlacementRefusals.RuleBreached(breaches);
        return leaves > now ? leaves : now;
    }
}
