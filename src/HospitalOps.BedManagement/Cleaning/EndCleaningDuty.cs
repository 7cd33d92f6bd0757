using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>A cleaner goes off duty; what was given to him and not begun is free again.</summary>
internal static class EndCleaningDuty
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-duty/end", HandleAsync)
            .Command(BedsPermissions.Clean)
            .WithName("EndCleaningDuty")
            .WithSummary("The caller goes off duty; what was given to him and not begun is free again.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        EndCleaningDutyRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await CleaningDuties.OpenAsync(database, caller, cancel) is not { } open)
            return CleaningRefusals.NoShift.ToProblem();
        open.End(clock.GetUtcNow());
        await database.SaveChangesAsync(cancel);
        await database.Database.ExecuteSqlAsync(
            $"update cleaning_job set assigned_to = null, assigned_by = null, assigned_at = null where hospital_id = {caller.HospitalId} and assigned_to = {caller.UserName} and state = 'requested'",
            cancel
        );
        return TypedResults.NoContent();
    }
}
