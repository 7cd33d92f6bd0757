using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.CommandCentre;

/// <summary>The wall of the command centre: one hospital, or both for who may see both.</summary>
internal static class ShowCommandCentre
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/command-centre", HandleAsync)
            .Query(TrackingPermissions.SeeCentre)
            .WithName("ShowCommandCentre")
            .WithSummary("Census, flow, boarding, longest waits, jobs and delays now; both=true for both hospitals.");

    private static async Task<Ok<IReadOnlyList<CentreView>>> HandleAsync(
        bool? both,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var views = new List<CentreView>();
        foreach (
            var hospital in Hospitals.All.Where(hospital =>
                hospital.Id == caller.HospitalId || (both == true && caller.Role == Roles.OperationsManager)
            )
        )
            views.Add(await OfAsync(hospital, database, clock.GetUtcNow(), cancel));
        return TypedResults.Ok<IReadOnlyList<CentreView>>(views);
    }

    private static async Task<CentreView> OfAsync(
        Hospital hospital,
        TrackingDbContext database,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = CasablancaTime.DayOf(now);
        var tomorrow = CasablancaTime.StartOf(today.AddDays(1));
        var open = database.Journeys.AsNoTracking().Where(row => row.HospitalId == hospital.Id && !row.Ended);
        var census = await open.GroupBy(_ => 1)
            .Select(rows => new
            {
                All = rows.Count(row => row.IsStay && row.Kind != null && !Presence.DayKinds.Contains(row.Kind)),
                Day = rows.Count(row => row.IsStay && row.Kind != null && Presence.DayKinds.Contains(row.Kind)),
                Ready = rows.Count(row => row.ReadyToLeaveAt != null && row.EmptyAt == null),
                Expected = rows.Count(row => row.ExpectedDischargeAt < tomorrow),
            })
            .SingleOrDefaultAsync(cancel);
        var flow = (
            await database
                .Gaps.AsNoTracking()
                .Where(gap =>
                    gap.HospitalId == hospital.Id
                    && gap.Day == today
                    && (gap.Code == "arrival" || gap.Code == "admission" || gap.Code == "discharge")
                )
                .GroupBy(gap => new { gap.Hour, gap.Code })
                .Select(group => new
                {
                    group.Key.Hour,
                    group.Key.Code,
                    Count = group.Count(),
                })
                .ToListAsync(cancel)
        ).ToDictionary(row => (row.Hour, row.Code), row => row.Count);
        var waiting = await OpenWaits.ReadAsync(database, hospital.Id, now, cancel);
        var jobs = await database
            .Transports.AsNoTracking()
            .Where(job =>
                job.HospitalId == hospital.Id
                && (
                    job.State == TransportState.Requested
                    || job.State == TransportState.Taken
                    || job.State == TransportState.Started
                )
            )
            .Select(job => new { job.State, job.ReadyAt })
            .ToListAsync(cancel);
        var delays = await database
            .Delays.AsNoTracking()
            .Where(delay => delay.HospitalId == hospital.Id && delay.ClearedAt == null && delay.Kind == DelayKind.Alert)
            .Select(delay => new { Escalated = delay.EscalatedAt != null, Taken = delay.AcknowledgedAt != null })
            .ToListAsync(cancel);
        var blockers = await database.Blockers.CountAsync(
            row => row.HospitalId == hospital.Id && row.ClearedAt == null,
            cancel
        );
        var boarding = waiting.Find(row => row.Code == "decision_to_occupied");
        int Flow(int hour, string code) => flow.GetValueOrDefault(((short)hour, code));
        var waits = jobs.Where(job => job is { ReadyAt: not null, State: not TransportState.Started }).ToList();
        return new(
            hospital.Code,
            now,
            census?.All ?? 0,
            census?.Day ?? 0,
            boarding?.Count ?? 0,
            boarding?.Oldest,
            [
                .. Enumerable
                    .Range(0, 24)
                    .Select(hour => new FlowHour(
                        hour,
                        Flow(hour, "arrival"),
                        Flow(hour, "admission"),
                        Flow(hour, "discharge")
                    )),
            ],
            [.. waiting.OrderBy(row => row.Oldest)],
            waits.Count,
            waits.Min(job => job.ReadyAt),
            jobs.Count(job => job.State == TransportState.Started),
            delays.Count,
            delays.Count(delay => delay.Escalated),
            delays.Count(delay => !delay.Taken),
            census?.Ready ?? 0,
            census?.Expected ?? 0,
            blockers
        );
    }
}
