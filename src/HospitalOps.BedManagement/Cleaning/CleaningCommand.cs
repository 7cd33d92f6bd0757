using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>What acts on one cleaning share: lock the bed, then the job, decide, save, answer with the job.</summary>
internal sealed class CleaningCommand(BedsDbContext database, TimeProvider clock)
{
    /// <summary>The state that the decision works on.</summary>
    public sealed record Situation(
        CleaningJob Job,
        Bed Bed,
        DateTimeOffset Now,
        DateTimeOffset OccurredAt,
        BedsDbContext Database
    );

    public async Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> ApplyAsync(
        CleaningJobId id,
        DateTimeOffset? told,
        Caller caller,
        Func<Situation, Task<Refusal?>> decide,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(told, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var bedId = await database
            .CleaningJobs.AsNoTracking()
            .Where(job => job.Id == id && job.HospitalId == caller.HospitalId)
            .Select(job => (Guid?)job.BedId)
            .SingleOrDefaultAsync(cancel);
        if (bedId is null)
            return CommonRefusals.NotFound.ToProblem();
        var locked = await database.LockBedAsync(bedId.Value, caller.HospitalId, cancel);
        var job = await database.LockJobAsync(id, cancel);
        if (await decide(new Situation(job!, locked!.Bed, now, occurredAt.Value, database)) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        var views = await CleaningJobReader.ReadAsync(
            database,
            database.CleaningJobs.Where(row => row.Id == id),
            now,
            cancel
        );
        return TypedResults.Ok(views.Single());
    }

    public Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> ApplyAsync(
        CleaningJobId id,
        DateTimeOffset? told,
        Caller caller,
        Func<Situation, Refusal?> decide,
        CancellationToken cancel
    ) => ApplyAsync(id, told, caller, situation => Task.FromResult(decide(situation)), cancel);
}
