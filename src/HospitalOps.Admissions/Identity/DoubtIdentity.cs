using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Patients;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Identity;

/// <summary>Marks an identity doubtful.</summary>
internal static class DoubtIdentity
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/doubt", HandleAsync)
            .Command(AdmissionsPermissions.DoubtIdentity)
            .WithName("DoubtIdentity")
            .WithSummary("A contradiction was found; the identity is doubtful until somebody decides.");

    private static Task<Results<Ok<PatientView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DoubtIdentityRequest request,
        Caller caller,
        PatientCommand command,
        DeskTasks tasks,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            (patient, now) =>
            {
                if (!patient.Doubtful)
                    tasks.Open("verify_identity", caller, patient.Id, remark: request.Reason);
                patient.Doubt(request.Reason, now);
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );
}
