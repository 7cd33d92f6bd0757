using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Requests;

/// <summary>The asking side needs the bed no longer.</summary>
internal static class WithdrawBedRequest
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/withdraw", HandleAsync)
            .Command(BedsPermissions.RequestBed)
            .WithName("WithdrawBedRequest")
            .WithSummary("The bed is no longer needed.");

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        RefusePatientRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        PlacementAnswer.ApplyAsync(
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
}
