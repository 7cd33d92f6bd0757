using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Holds;

/// <summary>
/// Holds a bed for a request. Of two people reserving one bed, the second is told who holds it since when.
/// </summary>
internal static class ReserveBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/reserve", HandleAsync)
            .Command(BedsPermissions.ReserveBed)
            .WithName("ReserveBed")
            .WithSummary("Hold a bed for the request.");

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReserveBedRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        HttpRequest http,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
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
        var terms = new HoldTerms(version.Value, body.OverrideReason, caller.UserName, now, occurredAt.Value);
        if (await BedHold.HoldAsync(database, locked, request, terms, cancel) is { } no)
            return no.ToProblem();
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
}
