using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The bed needs no cleaning: it is ready, and author and reason stand for it.</summary>
internal static class CancelCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/cancel", HandleAsync)
            .Command(BedsPermissions.AssignCleaning)
            .WithName("CancelCleaning")
            .WithSummary("The bed needs no cleaning; author and reason stand for it.");

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CancelCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            new CleaningJobId(id),
            null,
            caller,
            situation =>
            {
                var (job, bed, now, _, _) = situation;
                if (job.Cancel(body.Reason, caller.UserName, now) is { } refusal)
                    return refusal;
                bed.FinishCleaning(now, now);
                return null;
            },
            cancel
        );
}
