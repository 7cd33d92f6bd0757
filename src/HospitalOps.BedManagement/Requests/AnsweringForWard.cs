using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Requests;

/// <summary>When the ward accepted, if not now.</summary>
public sealed record AcceptPatientRequest(DateTimeOffset? OccurredAt);

/// <summary>Why the ward does not take the patient, or why the request is withdrawn.</summary>
public sealed record RefusePatientRequest(
    [property: Required, StringLength(300, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt
);

/// <summary>
/// The receiving ward accepts or refuses the patient that a bed is held for; the asking side may withdraw.
/// </summary>
internal static class AnsweringForWard
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/placement-requests/{id:guid}/accept", AcceptAsync)
            .Command(BedsPermissions.AnswerForWard)
            .WithName("AcceptPatient")
            .WithSummary("The receiving ward takes the patient.");
        group
            .MapPost("/placement-requests/{id:guid}/refuse", RefuseAsync)
            .Command(BedsPermissions.AnswerForWard)
            .WithName("RefusePatient")
            .WithSummary("The receiving ward does not take the patient; the bed is free again and the request open.");
        group
            .MapPost("/placement-requests/{id:guid}/withdraw", WithdrawAsync)
            .Command(BedsPermissions.RequestBed)
            .WithName("WithdrawBedRequest")
            .WithSummary("The bed is no longer needed.");
    }

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> AcceptAsync(
        Guid id,
        AcceptPatientRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (request, locked, at) =>
                locked is null
                    ? PlacementRefusals.NotReserved.With("state", request.State)
                    : request.Accept(locked.Bed, caller.UserName, at),
            cancel
        );

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> RefuseAsync(
        Guid id,
        RefusePatientRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (request, locked, at) =>
            {
                if (locked is null)
                    return PlacementRefusals.NotReserved.With("state", request.State);
                if (request.Refuse(locked.Bed, body.Reason, caller.UserName, at) is { } refusal)
                    return refusal;
                HoldRelease.ReleaseHold(locked, request, "refused", at);
                return null;
            },
            cancel
        );

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> WithdrawAsync(
        Guid id,
        RefusePatientRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (request, locked, at) =>
            {
                if (request.Withdraw(body.Reason, caller.UserName, at) is { } refusal)
                    return refusal;
                if (locked is not null)
                    HoldRelease.ReleaseHold(locked, request, "withdrawn", at);
                return null;
            },
            cancel,
            withdraws: true
        );

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> ApplyAsync(
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
