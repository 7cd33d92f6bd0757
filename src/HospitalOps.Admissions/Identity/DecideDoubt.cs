using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Identity;

/// <summary>Takes the mark away by a named decision.</summary>
internal static class DecideDoubt
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/doubt/decision", HandleAsync)
            .Command(AdmissionsPermissions.CorrectIdentity)
            .WithName("DecideDoubt")
            .WithSummary("The doubt is settled, with what was decided.");

    private static Task<Results<Ok<PatientView>, ProblemHttpResult>> HandleAsync(
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
                    new IdentityChange
                    {
                        Id = Guid.CreateVersion7(now),
                        HospitalId = caller.HospitalId,
                        PatientId = patient.Id,
                        Field = "doubtful",
                        OldValue = doubt,
                        Reason = request.Reason,
                        ChangedBy = caller.UserName,
                        At = now,
                    }
                );
                await tasks.FinishAsync("verify_identity", caller, request.Reason, cancel, patient.Id);
                return null;
            },
            cancel
        );
}
