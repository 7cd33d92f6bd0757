using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The caller will do the job, also when it was given to somebody else.</summary>
internal static class TakeCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/take", HandleAsync)
            .Command(BedsPermissions.Clean)
            .WithName("TakeCleaning")
            .WithSummary("The caller will do it, also when it was given to somebody else.");

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        TakeCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            new CleaningJobId(id),
            null,
            caller,
            situation => situation.Job.Assign(caller.UserName, caller.UserName, situation.Now),
            cancel
        );
}
