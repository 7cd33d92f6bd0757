using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The work is interrupted with a reason.</summary>
internal static class PauseCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/pause", HandleAsync)
            .Command(BedsPermissions.Clean)
            .WithName("PauseCleaning")
            .WithSummary("Interrupt the work with a reason.");

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        PauseCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            new CleaningJobId(id),
            body.OccurredAt,
            caller,
            situation => situation.Job.Pause(body.Reason),
            cancel
        );
}
