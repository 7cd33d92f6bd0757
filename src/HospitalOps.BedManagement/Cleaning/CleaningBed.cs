using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>When it happened, if not now.</summary>
public sealed record CleaningStepRequest(DateTimeOffset? OccurredAt);

/// <summary>Why the work is interrupted.</summary>
public sealed record PauseCleaningRequest(
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt
);

/// <summary>
/// A cleaner starts, pauses, resumes and finishes a job; finishing makes the bed ready, or asks for a look at it.
/// </summary>
internal static class CleaningBed
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/cleaning-jobs/{id:guid}/start", StartAsync)
            .Command(BedsPermissions.Clean)
            .WithName("StartCleaning")
            .WithSummary("Take the job and start.");
        group
            .MapPost("/cleaning-jobs/{id:guid}/pause", PauseAsync)
            .Command(BedsPermissions.Clean)
            .WithName("PauseCleaning")
            .WithSummary("Interrupt the work with a reason.");
        group
            .MapPost("/cleaning-jobs/{id:guid}/resume", ResumeAsync)
            .Command(BedsPermissions.Clean)
            .WithName("ResumeCleaning")
            .WithSummary("Go on.");
        group
            .MapPost("/cleaning-jobs/{id:guid}/finish", FinishAsync)
            .Command(BedsPermissions.Clean)
            .WithName("FinishCleaning")
            .WithSummary("The work is done: the bed is ready, or awaits inspection where the ward asks for it.");
    }

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> StartAsync(
        Guid id,
        CleaningStepRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            situation =>
            {
                var (job, bed, now, at, _) = situation;
                if (job.Start(caller.UserName, now, at) is { } refusal)
                    return refusal;
                bed.StartCleaning(now);
                return null;
            },
            cancel
        );

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> PauseAsync(
        Guid id,
        PauseCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) => command.ApplyAsync(id, body.OccurredAt, caller, situation => situation.Job.Pause(body.Reason), cancel);

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> ResumeAsync(
        Guid id,
        CleaningStepRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) => command.ApplyAsync(id, body.OccurredAt, caller, situation => situation.Job.Resume(), cancel);

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> FinishAsync(
        Guid id,
        CleaningStepRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
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
                if (job.Finish(inspects, now, at) is { } refusal)
                    return refusal;
                if (inspects)
                    bed.AwaitInspection(now);
                else
                    bed.FinishCleaning(now, at);
                return null;
            },
            cancel
        );
}
