using HospitalOps.Admissions.Desk;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Patients;

/// <summary>The information notice was handed over (law 09-08); in an emergency this comes later, as a task.</summary>
internal static class GiveNotice
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/notice", HandleAsync)
            .Command(AdmissionsPermissions.RegisterPatient)
            .WithName("GiveNotice")
            .WithSummary("The information notice was handed over: which version, when.");

    private static Task<Results<Ok<PatientView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        GiveNoticeRequest request,
        Caller caller,
        PatientCommand command,
        DeskTasks tasks,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            async (patient, now) =>
            {
                patient.GiveNotice(request.Version, now);
                await tasks.FinishAsync("notice_due", caller, request.Version, cancel, patient.Id);
                return null;
            },
            cancel
        );
}
