using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Holds;

/// <summary>A hold gets another term, with a reason.</summary>
internal static class ChangeHold
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/hold", HandleAsync)
            .Command(BedsPermissions.ReserveBed)
            .WithName("ChangeHold")
            .WithSummary("Give the hold on the bed another end, with a reason.");

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ChangeHoldRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        HoldCommand.ApplyAsync(
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
}
