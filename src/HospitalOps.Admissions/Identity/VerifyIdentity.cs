using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Identity;

/// <summary>A document was seen and its traits are equal: the identity is validated by a named person.</summary>
internal static class VerifyIdentity
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/verification", HandleAsync)
            .Command(AdmissionsPermissions.CorrectIdentity)
            .WithName("VerifyIdentity")
            .WithSummary("A document was seen and its traits are equal; refused while the identity is doubtful.");

    private static Task<Results<Ok<PatientView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        VerifyIdentityRequest request,
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
                if (await MasterSystems.RefuseTraitsAsync(database, caller.HospitalId, cancel) is { } locked)
                    return locked;
                if (patient.Verify(request.DocumentType, request.DocumentNumber, caller.UserName, now) is { } refusal)
                    return refusal;
                await tasks.FinishAsync("verify_identity", caller, "verified", cancel, patient.Id);
                return null;
            },
            cancel
        );
}
