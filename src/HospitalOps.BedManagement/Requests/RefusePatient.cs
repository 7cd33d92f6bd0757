using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Requests;

/// <summary>The receiving ward does not take the patient: the bed is free again, the request open.</summary>
internal static class RefusePatient
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/refuse", HandleAsync)
            .Command(BedsPermissions.AnswerForWard)
            .WithName("RefusePatient")
            .WithSummary("The receiving ward does not take the patient; the bed is free again and the request open.");

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
                if (locked is null)
                    return PlacementRefusals.NotReserved.With("state", request.State);
                if (request.Refuse(locked.Bed, body.Reason, caller.UserName, at) is { } refusal)
                    return refusal;
                HoldRelease.ReleaseHold(locked, request, "refused", at);
                return null;
            },
            cancel
        );
}
