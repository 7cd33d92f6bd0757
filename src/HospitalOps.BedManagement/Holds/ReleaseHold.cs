using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Holds;

/// <summary>A hold ends early; the request then asks for a bed again.</summary>
internal static class ReleaseHold
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/release", HandleAsync)
            .Command(BedsPermissions.ReserveBed)
            .WithName("ReleaseHold")
            .WithSummary("Let the held bed go, with a reason; the request stays open.");

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReleaseHoldRequest body,
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
            (locked, held, request, now) =>
            {
                held.Explain(caller.UserName, body.Reason);
                locked.Bed.Release(held, ReservationState.Cancelled, "released", now);
                request.BackToRequested(released: true, new Author(caller.UserName, now), body.Reason);
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );
}
