using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The job is given to a cleaner on duty.</summary>
internal static class AssignCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/assign", HandleAsync)
            .Command(BedsPermissions.AssignCleaning)
            .WithName("AssignCleaning")
            .WithSummary("Give the job to a cleaner on duty.");

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        AssignCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            new CleaningJobId(id),
            null,
            caller,
            async situation =>
            {
                var onDuty = await situation.Database.CleaningShifts.AnyAsync(
                    shift =>
                        shift.HospitalId == caller.HospitalId && shift.Cleaner == body.Cleaner && shift.EndedAt == null,
                    cancel
                );
                return onDuty
                    ? situation.Job.Assign(body.Cleaner, caller.UserName, situation.Now)
                    : CleaningRefusals.NoShift.With("cleaner", body.Cleaner);
            },
            cancel
        );
}
