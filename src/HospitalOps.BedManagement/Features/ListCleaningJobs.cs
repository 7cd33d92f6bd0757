using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Features;

/// <summary>One cleaning job; no patient in it.</summary>
/// <param name="Priority">Recomputed from who waits: stat = an accepted patient, next = a hold, normal =
/// nobody.</param>
/// <param name="WaitingForBed">A request holds this bed and waits for it.</param>
/// <param name="Alarm">The gap that is too long: not_started, not_inspected, too_long; or null.</param>
/// <param name="PlannedMinutes">Planning minutes of the class.</param>
public sealed record CleaningJobView(
    Guid CleaningJobId,
    Guid BedId,
    string BedCode,
    Guid WardId,
    string WardCode,
    string Building,
    int Floor,
    CleaningState State,
    CleaningClass Class,
    CleaningPriority Priority,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? AssignedTo,
    string? Cleaner,
    string? PauseReason,
    string? Remark,
    bool WaitingForBed,
    string? Alarm,
    int PlannedMinutes,
    long Version
);

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
            return TypedResults.Ok(await OpenAsync(database, caller.HospitalId, now, cancel));
        var newest = database
            .CleaningJobs.Where(job => job.HospitalId == caller.HospitalId)
            .OrderByDescending(job => job.RequestedAt)
            .Take(300);
        return TypedResults.Ok(await ReadAsync(database, newest, now, cancel));
    }

    /// <summary>Who waits first; then wards without a free bed; then the oldest.</summary>
    public static Task<IReadOnlyList<CleaningJobView>> OpenAsync(
        BedsDbContext database,
        Guid hospital,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        ReadAsync(
            database,
            database.CleaningJobs.Where(job =>
                job.HospitalId == hospital
                && (
                    job.State == CleaningState.Requested
                    || job.State == CleaningState.Started
                    || job.State == CleaningState.Paused
                    || job.State == CleaningState.AwaitingInspection
                )
            ),
            now,
            cancel
        );

    public static async Task<IReadOnlyList<CleaningJobView>> ReadAsync(
        BedsDbContext database,
        IQueryable<CleaningJob> jobs,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rows = await (
            from job in jobs.AsNoTracking()
            join ward in database.Wards.AsNoTracking() on job.WardId equals ward.Id
            join held in database
                .Reservations.AsNoTracking()
                .Where(reservation => reservation.State == ReservationState.Held)
                on job.BedId equals held.BedId
                into holds
            from held in holds.DefaultIfEmpty()
            join request in database.PlacementRequests.AsNoTracking()
                on held.PlacementRequestId equals request.Id
                into requests
            from request in requests.DefaultIfEmpty()
            select new
            {
                job,
                ward,
                Waits = held != null,
                Accepted = request != null && request.State == PlacementState.Accepted,
                // A bed of the ward that could be given now: in service, clean, empty, not held.
                Relief = database.Beds.Any(bed =>
                    bed.WardId == ward.Id
                    && bed.Serviceability == Serviceability.InService
                    && bed.Cleanliness == Cleanliness.Clean
                    && !database.Occupancies.Any(occupancy => occupancy.BedId == bed.Id && occupancy.EndedAt == null)
                    && !database.Reservations.Any(other =>
                        other.BedId == bed.Id && other.State == ReservationState.Held
                    )
                ),
            }
        ).ToListAsync(cancel);
        return
        [
            .. from row in rows
            let job = row.job
            let priority = CleaningTargets.PriorityOf(row.Waits, row.Accepted)
            orderby priority descending, row.Relief, job.RequestedAt
            select new CleaningJobView(
                job.Id,
                job.BedId,
                job.BedCode,
                job.WardId,
                row.ward.Code,
                row.ward.Building,
                row.ward.Floor,
                job.State,
                job.Class,
                priority,
                job.RequestedAt,
                job.StartedAt,
                job.EndedAt,
                job.AssignedTo,
                job.Cleaner,
                job.PauseReason,
                job.Remark,
                row.Waits,
                CleaningTargets.Alarm(job.State, job.Class, job.RequestedAt, job.EndedAt, now),
                (int)CleaningTargets.PlannedFor(job.Class).TotalMinutes,
                job.Version
            ),
        ];
    }
}
