using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Identity;

/// <summary>The contradiction, or what was decided about it.</summary>
public sealed record DoubtIdentityRequest([property: Required, StringLength(300, MinimumLength = 1)] string Reason);

/// <summary>Marks an identity doubtful, and takes the mark away by a named decision.</summary>
internal static class DoubtIdentity
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/patients/{id:guid}/doubt", DoubtAsync)
            .Command(AdmissionsPermissions.DoubtIdentity)
            .WithName("DoubtIdentity")
            .WithSummary("A contradiction was found; the identity is doubtful until somebody decides.");
        group
            .MapPost("/patients/{id:guid}/doubt/decision", DecideAsync)
            .Command(AdmissionsPermissions.CorrectIdentity)
            .WithName("DecideDoubt")
            .WithSummary("The doubt is settled, with what was decided.");
    }

    private static Task<Results<Ok<PatientView>, ProblemHttpResult>> DoubtAsync(
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

    private static Task<Results<Ok<PatientView>, ProblemHttpResult>> DecideAsync(
        Guid id,
        DoubtIdentityRequest request,
        Caller caller,
        AdmissionsDbContext database,
        PatientCommand command,
        DeskTasks tasks,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            async (patient, now) =>
            {
                var doubt = patient.DoubtReason;
                if (patient.EndDoubt(now) is { } refusal)
                    return refusal;
                database.Add(
                    new IdentityChange(
                        Guid.CreateVersion7(now),
                        caller.HospitalId,
                        patient.Id,
                        "doubtful",
                        doubt,
                        null,
                        request.Reason,
                        caller.UserName,
                        now
                    )
                );
                await tasks.FinishAsync("verify_identity", caller, request.Reason, cancel, patient.Id);
                return null;
            },
            cancel
        );
}
