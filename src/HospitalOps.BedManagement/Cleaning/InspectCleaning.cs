using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The look at a cleaned bed: it is ready, or goes back with a reason.</summary>
internal static class InspectCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/inspect", HandleAsync)
            .Command(BedsPermissions.InspectCleaning)
            .WithName("InspectCleaning")
            .WithSummary("The bed is ready, or goes back to be cleaned with a reason.");

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        InspectBedRequest body,
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
                if (!body.Passed && string.IsNullOrWhiteSpace(body.Reason))
                    return PlacementRefusals.ReasonRequired;
                if (
                    (body.Passed ? job.Pass(caller.UserName, now) : job.Fail(body.Reason!, caller.UserName, now)) is
                    { } refusal
                )
                    return refusal;
                if (body.Passed)
                    bed.FinishCleaning(now, now);
                else
                    bed.CleanAgain(now);
                return null;
            },
            cancel
        );
}
