using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The work goes on.</summary>
internal static class ResumeCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/resume", HandleAsync)
            .Command(BedsPermissions.Clean)
            .WithName("ResumeCleaning")
            .WithSummary("Go on.");

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CleaningStepRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            new CleaningJobId(id),
            body.OccurredAt,
            caller,
            situation => situation.Job.Resume(caller.UserName),
            cancel
        );
}
