using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Stays;

/// <summary>A doctor decides that the patient is admitted.</summary>
internal static class DecideAdmission
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/admission-decision", HandleAsync)
            .Command(AdmissionsPermissions.DecideAdmission)
            .WithName("DecideAdmission")
            .WithSummary("A doctor decides that the patient is admitted.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DecideAdmissionRequest request,
        Caller caller,
        StayCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            request.OccurredAt,
            (stay, at) => stay.DecideAdmission(request.CareLevel, request.ServiceCode, at),
            cancel
        );
}
