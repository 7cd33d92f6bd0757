using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Features;

/// <summary>When it happened, if not now.</summary>
public sealed record CleaningStepRequest(DateTimeOffset? OccurredAt);

/// <summary>Why the work is interrupted.</summary>
public sealed record PauseCleaningRequest([property: Required, StringLength(200, MinimumLength = 1)] string Reason);

/// <summary>A cleaner starts, pauses, resumes and finishes a job; finishing makes the bed ready.</summary>
internal static class CleaningBed
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/cleaning-jobs/{id:guid}/start", StartAsync)
            .Command(BedsPermissions.Clean).WithName("StartCleaning").WithSummary("Take the job and start.");
        group.MapPost("/cleaning-jobs/{id:guid}/pause", PauseAsync)
            .Command(BedsPermissions.Clean).WithName("PauseCleaning").WithSummary("Interrupt the work with a reason.");
        group.MapPost("/cleaning-jobs/{id:guid}/resume", ResumeAsync)
            .Command(BedsPermissions.Clean).WithName("ResumeCleaning").WithSummary("Go on.");
        group.MapPost("/cleaning-jobs/{id:guid}/finish", FinishAsync)
            .Command(BedsPermissions.Clean).WithName("FinishCleaning").WithSummary("The bed is clean and ready for the next patient.");
    }

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> StartAsync(
        Guid id, CleaningStepRequest body, Caller caller, BedsDbContext database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(id, body.OccurredAt, caller, database, clock, (job, bed, now, at) =>
        {
            if (job.Start(caller.UserName, now, at) is { } refusal) return refusal;
            bed.StartCleaning(now);
            return null;
        }, cancel);

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> PauseAsync(
        Guid id, PauseCleaningRequest body, Caller caller, BedsDbContext database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(id, null, caller, database, clock, (job, _, _, _) => job.Pause(body.Reason), cancel);

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> ResumeAsync(
        Guid id, CleaningStepRequest body, Caller caller, BedsDbContext database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(id, body.OccurredAt, caller, database, clock, (job, _, _, _) => job.Resume(), cancel);

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> FinishAsync(
        Guid id, CleaningStepRequest body, Caller caller, BedsDbContext database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(id, body.OccurredAt, caller, database, clock, (job, bed, now, at) =>
        {
            if (job.Finish(now, at) is { } refusal) return refusal;
            bed.FinishCleaning(now, at);
            return null;
        }, cancel);

    private static async Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> ApplyAsync(
        Guid id, DateTimeOffset? told, Caller caller, BedsDbContext database, TimeProvider clock,
        Func<CleaningJob, Bed, DateTimeOffset, DateTimeOffset, Refusal?> decide, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(told, now);
        if (!occurredAt.Succeeded) return occurredAt.Refusal.ToProblem();
        var bedId = await database.CleaningJobs.AsNoTracking()
            .Where(job => job.Id == id && job.HospitalId == caller.HospitalId).Select(job => (Guid?)job.BedId).SingleOrDefaultAsync(cancel);
        if (bedId is null) return CommonRefusals.NotFound.ToProblem();
        var locked = await database.LockBedAsync(bedId.Value, caller.HospitalId, cancel);
        var job = await database.LockJobAsync(id, cancel);
        if (decide(job!, locked!.Bed, now, occurredAt.Value) is { } refusal) return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        var views = await ListCleaningJobs.ReadAsync(database, database.CleaningJobs.Where(row => row.Id == id), cancel);
        return TypedResults.Ok(views.Single());
    }
}
