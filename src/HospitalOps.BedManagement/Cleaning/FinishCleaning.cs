using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The work is done: the bed is ready, or awaits a look where the ward asks for it.</summary>
internal static class FinishCleaning
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/{id:guid}/finish", HandleAsync)
            .Command(BedsPermissions.Clean)
            .WithName("FinishCleaning")
            .WithSummary("The work is done: the bed is ready, or awaits inspection where the ward asks for it.");

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
            async situation =>
            {
                var (job, bed, now, at, database) = situation;
                var inspects = await database
                    .Wards.AsNoTracking()
                    .Where(ward => ward.Id == job.WardId)
                    .Select(ward => ward.InspectsBeds)
                    .SingleAsync(cancel);
                if (job.Finish(inspects, at) is { } refusal)
                    return refusal;
                if (inspects)
                    bed.AwaitInspection(now);
                else
                    bed.FinishCleaning(now, job.EndedAt!.Value);
                return null;
            },
            cancel
        );
}
