using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>
/// What the supervisor needs in one look: jobs with alarms, cleaners on duty, zones without hands, and how long each
/// gap takes.
/// </summary>
internal static class ShowCleaningBoard
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/cleaning-board", HandleAsync)
            .Query(BedsPermissions.ReadCleaningBoard)
            .WithName("ShowCleaningBoard")
            .WithSummary("Open jobs, cleaners on duty, zones and the gaps of the last 24 hours: four queries.");

    private static async Task<Ok<CleaningBoard>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var jobs = await CleaningJobReader.OpenAsync(database, caller.HospitalId, now, cancel);
        var shifts = await database
            .CleaningShifts.AsNoTracking()
            .Where(shift => shift.HospitalId == caller.HospitalId && shift.EndedAt == null)
            .OrderBy(shift => shift.Cleaner)
            .ToListAsync(cancel);
        var since = now.AddHours(-12);
        var done = await database
            .CleaningJobs.AsNoTracking()
            .Where(job =>
                job.HospitalId == caller.HospitalId
                && job.RequestedAt > since
                && job.EndedAt != null
                && job.Cleaner != null
            )
            .GroupBy(job => job.Cleaner!)
            .Select(group => new { Cleaner = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Cleaner, row => row.Count, cancel);
        return TypedResults.Ok(
            new CleaningBoard(
                jobs,
                [
                    .. shifts.Select(shift => new CleanerLoad(
                        shift.Cleaner,
                        shift.Building,
                        shift.Floor,
                        shift.BeganAt,
                        jobs.Count(job => job.State == CleaningState.Requested && job.AssignedTo == shift.Cleaner),
                        jobs.FirstOrDefault(job =>
                            job.State is CleaningState.Started or CleaningState.Paused && job.Cleaner == shift.Cleaner
                        )?.BedCode,
                        done.GetValueOrDefault(shift.Cleaner)
                    )),
                ],
                [
                    .. jobs.GroupBy(job => (job.Building, job.Floor))
                        .OrderByDescending(zone => zone.Count())
                        .Select(zone => new ZoneLoad(
                            zone.Key.Building,
                            zone.Key.Floor,
                            zone.Count(),
                            zone.Count(job => job.WaitingForBed),
                            shifts.Count(shift =>
                                shift.Building == zone.Key.Building
                                && (shift.Floor is null || shift.Floor == zone.Key.Floor)
                            )
                        )),
                ],
                await GapsAsync(database, caller.HospitalId, now.AddHours(-24), cancel),
                now
            )
        );
    }

    private static async Task<IReadOnlyList<CleaningGap>> GapsAsync(
        BedsDbContext database,
        Guid hospital,
        DateTimeOffset since,
        CancellationToken cancel
    ) =>
        await database
            .Database.SqlQuery<CleaningGap>(
                $"""
                select gap, round((percentile_cont(0.5) within group (order by minutes))::numeric, 1)::float8 as median_minutes,
                  round((percentile_cont(0.9) within group (order by minutes))::numeric, 1)::float8 as p90minutes, count(*)::int as n
                from cleaning_job j cross join lateral (values
                  (1, 'asked_to_started', extract(epoch from j.started_at - j.requested_at) / 60),
                  (2, 'started_to_cleaned', extract(epoch from j.ended_at - j.started_at) / 60),
                  (3, 'cleaned_to_inspected', extract(epoch from j.inspected_at - j.ended_at) / 60),
                  (4, 'asked_to_ready', extract(epoch from coalesce(j.inspected_at, j.ended_at) - j.requested_at) / 60)) as part(ordinal, gap, minutes)
                where j.hospital_id = {hospital} and j.requested_at > {since} and j.state = 'done' and minutes is not null
                group by ordinal, gap order by ordinal
                """
            )
            .ToListAsync(cancel);
}
