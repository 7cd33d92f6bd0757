using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>Nothing to say: the caller takes the job.</summary>
public sealed record TakeCleaningRequest;

/// <summary>Who is to do it; he must be on duty.</summary>
public sealed record AssignCleaningRequest([property: Required, StringLength(100, MinimumLength = 1)] string Cleaner);

/// <summary>Why the bed needs no cleaning.</summary>
public sealed record CancelCleaningRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);

/// <summary>A job is taken, given to somebody on duty, or called off.</summary>
internal static class AssigningCleaning
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/cleaning-jobs/{id:guid}/take", TakeAsync)
            .Command(BedsPermissions.Clean)
            .WithName("TakeCleaning")
            .WithSummary("The caller will do it, also when it was given to somebody else.");
        group
            .MapPost("/cleaning-jobs/{id:guid}/assign", AssignAsync)
            .Command(BedsPermissions.AssignCleaning)
            .WithName("AssignCleaning")
            .WithSummary("Give the job to a cleaner on duty.");
        group
            .MapPost("/cleaning-jobs/{id:guid}/cancel", CancelAsync)
            .Command(BedsPermissions.AssignCleaning)
            .WithName("CancelCleaning")
            .WithSummary("The bed needs no cleaning; author and reason stand for it.");
    }

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> TakeAsync(
        Guid id,
        TakeCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            null,
            caller,
            situation => situation.Job.Assign(caller.UserName, caller.UserName, situation.Now),
            cancel
        );

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> AssignAsync(
        Guid id,
        AssignCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
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

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> CancelAsync(
        Guid id,
        CancelCleaningRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
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
