using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>A cleaner takes the job and starts.</summary>
internal static class StartCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/start", HandleAsync)
            .Command(BedsPermissions.Clean)
            .WithName("StartCleaning")
            .WithSummary("Take the job and start.");

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
            situation =>
            {
                var (job, bed, now, at, _) = situation;
                if (job.Start(caller.UserName, at) is { } refusal)
                    return refusal;
                bed.StartCleaning(now);
                return null;
            },
            cancel
        );
}
