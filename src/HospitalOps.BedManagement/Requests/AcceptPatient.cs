using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Requests;

/// <summary>The receiving ward takes the patient that a bed is held for.</summary>
internal static class AcceptPatient
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/accept", HandleAsync)
            .Command(BedsPermissions.AnswerForWard)
            .WithName("AcceptPatient")
            .WithSummary("The receiving ward takes the patient.");

    private static Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        AcceptPatientRequest body,
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
                locked is null
                    ? PlacementRefusals.NotReserved.With("state", request.State)
                    : request.Accept(locked.Bed, caller.UserName, at),
            cancel
        );
}
