using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>When it was found, if not now.</summary>
/// <param name="Class">standard, terminal (deep, after isolation) or critical_care.</param>
public sealed record ReportDirtyBedRequest(DateTimeOffset? OccurredAt, CleaningClass Class = CleaningClass.Standard);

/// <summary>The code on the bed, for whoever stands before it and sees no board.</summary>
public sealed record ReportDirtyBedByCodeRequest(
    [property: Required, StringLength(20, MinimumLength = 3)] string BedCode,
    DateTimeOffset? OccurredAt,
    CleaningClass Class = CleaningClass.Standard
);

/// <summary>A bed shown clean is not: it goes to cleaning at once.</summary>
internal static class ReportDirtyBed
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/beds/{id:guid}/found-dirty", HandleAsync)
            .Command(BedsPermissions.ReportDirty)
            .WithName("ReportDirtyBed")
            .WithSummary("Report a bed that is shown clean and is not.");
        group
            .MapPost("/cleaning-jobs/report", ByCodeAsync)
            .Command(BedsPermissions.ReportDirty)
            .WithName("ReportDirtyBedByCode")
            .WithSummary("The same by the code on the bed; answers with the job.");
    }

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReportDirtyBedRequest body,
        Caller caller,
        BedCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            body.OccurredAt,
            situation =>
            {
                var job = Find(situation.Locked, body.Class, caller, situation.Now, situation.OccurredAt);
                if (job.Succeeded)
                    situation.Database.Add(job.Value);
                return Task.FromResult(job.Refusal);
            },
            cancel
        );

    private static async Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> ByCodeAsync(
        ReportDirtyBedByCodeRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var code = body.BedCode.Trim().ToUpperInvariant();
        var id = await database
            .Beds.AsNoTracking()
            .Where(bed => bed.Code == code && bed.HospitalId == caller.HospitalId)
            .Select(bed => (Guid?)bed.Id)
            .SingleOrDefaultAsync(cancel);
        if (id is null || await database.LockBedAsync(id.Value, caller.HospitalId, cancel) is not { } locked)
            return CommonRefusals.NotFound.With("bedCode", code).ToProblem();
        var job = Find(locked, body.Class, caller, now, occurredAt.Value);
        if (!job.Succeeded)
            return job.Refusal.ToProblem();
        database.Add(job.Value);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(
            (
                await CleaningJobReader.ReadAsync(
                    database,
                    database.CleaningJobs.Where(row => row.Id == job.Value.Id),
                    now,
                    cancel
                )
            ).Single()
        );
    }

    private static Result<CleaningJob> Find(
        LockedBed locked,
        CleaningClass cleaning,
        Caller caller,
        DateTimeOffset now,
        DateTimeOffset occurredAt
    ) =>
        locked.Bed.FindDirty(
            locked.Open,
            locked.Held is null ? CleaningPriority.Normal : CleaningPriority.Next,
            Guid.CreateVersion7(now),
            caller.UserName,
            now,
            occurredAt,
            cleaning
        );
}
