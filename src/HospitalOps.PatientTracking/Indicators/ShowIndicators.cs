using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>Counts and waits of the local civil day: gaps that began on it.</summary>
internal static class ShowIndicators
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/indicators/today", HandleAsync)
            .Query(TrackingPermissions.ReadIndicators)
            .WithName("ShowIndicators")
            .WithSummary("Arrivals, admissions, discharges and waits of the local day.");

    private static async Task<Ok<IndicatorsView>> HandleAsync(
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var day = CasablancaTime.DayOf(now);
        var rows = await database
            .Gaps.AsNoTracking()
            .Where(gap => gap.HospitalId == caller.HospitalId && gap.Day == day)
            .Select(gap => new
            {
                gap.Code,
                gap.Outcome,
                gap.Minutes,
            })
            .ToListAsync(cancel);
        var inHospital = await database.Journeys.WhereInHospital(caller.HospitalId).CountAsync(cancel);
        var open = (await OpenWaits.ReadAsync(database, caller.HospitalId, now, cancel)).ToDictionary(wait =>
            wait.Code
        );
        int Points(string code) => rows.Count(row => row.Code == code);
        return TypedResults.Ok(
            new IndicatorsView(
                day,
                now,
                Points("arrival"),
                Points("admission"),
                Points("discharge"),
                inHospital,
                GapRule.All.ToDictionary(
                    gap => gap.Code,
                    gap =>
                        Wait(
                            Summary.Of(
                                rows.Where(row => row.Code == gap.Code && row.Outcome == GapOutcome.Done)
                                    .Select(row => row.Minutes!.Value)
                            ),
                            open.GetValueOrDefault(gap.Code),
                            now
                        )
                )
            )
        );
    }

    private static WaitView Wait(Summary ended, WaitingNow? open, DateTimeOffset now) =>
        new(
            Figures.Round(ended.Median),
            Figures.Round(ended.ShownP90),
            ended.N,
            open?.Count ?? 0,
            Figures.Round((now - open?.Oldest)?.TotalMinutes)
        );
}
