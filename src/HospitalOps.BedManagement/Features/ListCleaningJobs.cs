using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Features;

/// <summary>One cleaning job; no patient in it.</summary>
/// <param name="WaitingForBed">A request holds this bed and waits for it.</param>
public sealed record CleaningJobView(
    Guid CleaningJobId, Guid BedId, string BedCode, Guid WardId, string WardCode, string Building, int Floor, CleaningState State, CleaningClass Class,
    CleaningPriority Priority, DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? Cleaner, string? PauseReason,
    bool WaitingForBed, long Version);

/// <summary>Open jobs, most pressing first; all jobs of the last day with state=all.</summary>
internal static class ListCleaningJobs
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/cleaning-jobs", HandleAsync)
        .Query(BedsPermissions.ReadCleaning)
        .WithName("ListCleaningJobs")
        .WithSummary("Open cleaning jobs, or with state=all the 300 newest.");

    private static async Task<Ok<IReadOnlyList<CleaningJobView>>> HandleAsync(
        string? state, Caller caller, BedsDbContext database, CancellationToken cancel)
    {
        var jobs = database.CleaningJobs.Where(job => job.HospitalId == caller.HospitalId);
        jobs = state == "all"
            ? jobs.OrderByDescending(job => job.RequestedAt).Take(300)
            : jobs.Where(job => job.State == CleaningState.Requested || job.State == CleaningState.Started || job.State == CleaningState.Paused);
        IReadOnlyList<CleaningJobView> views =
        [
            .. (await ReadAsync(database, jobs, cancel)).OrderByDescending(view => view.Priority).ThenBy(view => view.RequestedAt),
        ];
        return TypedResults.Ok(views);
    }

    public static async Task<IReadOnlyList<CleaningJobView>> ReadAsync(BedsDbContext database, IQueryable<CleaningJob> jobs, CancellationToken cancel)
    {
        var rows = await (
            from job in jobs.AsNoTracking()
            join ward in database.Wards.AsNoTracking() on job.WardId equals ward.Id
            join held in database.Reservations.AsNoTracking().Where(reservation => reservation.State == ReservationState.Held)
                on job.BedId equals held.BedId into holds
            from held in holds.DefaultIfEmpty()
            select new { job, ward, held }).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new CleaningJobView(
                row.job.Id, row.job.BedId, row.job.BedCode, row.job.WardId, row.ward.Code, row.ward.Building, row.ward.Floor, row.job.State, row.job.Class,
                row.job.Priority, row.job.RequestedAt, row.job.StartedAt, row.job.EndedAt, row.job.Cleaner, row.job.PauseReason,
                row.held is not null, row.job.Version)),
        ];
    }
}
