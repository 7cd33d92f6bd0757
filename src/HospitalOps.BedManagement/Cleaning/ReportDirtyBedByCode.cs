using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The same, for whoever stands before the bed and sees no board.</summary>
internal static class ReportDirtyBedByCode
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-jobs/report", HandleAsync)
            .Command(BedsPermissions.ReportDirty)
            .WithName("ReportDirtyBedByCode")
            .WithSummary("The same by the code on the bed; answers with the job.");

    private static async Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> HandleAsync(
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
        var job = DirtyFinding.Find(locked, body.Class, caller, now, occurredAt.Value);
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
}
