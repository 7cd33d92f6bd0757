using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Desk;

/// <summary>Somebody has seen to it.</summary>
internal static class FinishDeskTask
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/desk-tasks/{id:guid}/done", HandleAsync)
            .Command(AdmissionsPermissions.FinishTask)
            .WithName("FinishDeskTask")
            .WithSummary("A task is done; kept with author and outcome.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        FinishDeskTaskRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var task = await database
            .DeskTasks.FromSql(
                $"select * from desk_task where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (task is null)
            return CommonRefusals.NotFound.ToProblem();
        if (task.DoneAt is { } since)
            return DeskTaskRefusals.Done.With("since", since).With("by", task.DoneBy).ToProblem();
        task.Finish(caller.UserName, request.Outcome, clock.GetUtcNow());
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
