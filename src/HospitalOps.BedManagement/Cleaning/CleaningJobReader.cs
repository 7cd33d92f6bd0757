using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>Cleaning jobs as they are shown.</summary>
internal static class CleaningJobReader
{
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
                job.Id.Value,
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
