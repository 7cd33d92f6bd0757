using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Stays;

/// <summary>The expected patient is here: the prepared stay opens.</summary>
internal static class ReceivePreAdmitted
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/arrival", HandleAsync)
            .Command(AdmissionsPermissions.OpenStay)
            .WithName("ReceivePreAdmitted")
            .WithSummary("The expected patient is here: the prepared stay opens under its number.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReceivePreAdmittedRequest request,
        Caller caller,
        AdmissionsDbContext database,
        StayCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            request.OccurredAt,
            async (stay, patient, at) =>
                stay.State == StayState.PreAdmitted
                && (
                    await OpenStays.RefuseDeadAsync(database, patient, cancel)
                    ?? (
                        stay.Kind == StayKind.Outpatient
                            ? null
                            : await OpenStays.RefuseSecondAsync(database, patient, cancel)
                    )
                )
                    is { } refusal
                    ? refusal
                    : stay.Arrive(patient, request.VisitId, at),
            cancel
        );
}
