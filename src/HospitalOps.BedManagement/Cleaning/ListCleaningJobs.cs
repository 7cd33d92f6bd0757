using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>Open jobs, most pressing first; all jobs of the last day with state=all.</summary>
internal static class ListCleaningJobs
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/cleaning-jobs", HandleAsync)
            .Query(BedsPermissions.ReadCleaning)
            .WithName("ListCleaningJobs")
            .WithSummary("Open cleaning jobs, or with state=all the 300 newest.");

    private static async Task<Ok<IReadOnlyList<CleaningJobView>>> HandleAsync(
        string? state,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (state != "all")
            return TypedResults.Ok(await CleaningJobReader.OpenAsync(database, caller.HospitalId, now, cancel));
        var newest = database
            .CleaningJobs.Where(job => job.HospitalId == caller.HospitalId)
            .OrderByDescending(job => job.RequestedAt)
            .Take(300);
        return TypedResults.Ok(await CleaningJobReader.ReadAsync(database, newest, now, cancel));
    }
}
