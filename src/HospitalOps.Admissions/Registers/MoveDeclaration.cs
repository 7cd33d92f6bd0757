using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Registers;

/// <summary>A declaration was sent, accepted or rejected.</summary>
internal static class MoveDeclaration
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/civil-register/{id:guid}/state", HandleAsync)
            .Command(AdmissionsPermissions.KeepRegister)
            .WithName("MoveDeclaration")
            .WithSummary("A declaration was sent, accepted or rejected.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveDeclarationRequest request,
        Caller caller,
        AdmissionsDbContext database,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var line = await database
            .CivilDeclarations.FromSql(
                $"select * from civil_declaration where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (line is null)
            return CommonRefusals.NotFound.ToProblem();
        if (line.Move(request.State, request.Reference, caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        if (request.State == DeclarationState.Declared)
            await tasks.FinishAsync(
                line.Kind == CivilEvent.Birth ? "declare_birth" : "declare_death",
                caller,
                "declared",
                cancel,
                stay: line.StayId
            );
        if (request.State == DeclarationState.Rejected)
            tasks.Open(
                line.Kind == CivilEvent.Birth ? "declare_birth" : "declare_death",
                caller,
                line.PatientId,
                line.StayId,
                remark: request.Reference
            );
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
