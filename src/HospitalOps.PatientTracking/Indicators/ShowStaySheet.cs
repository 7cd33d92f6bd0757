using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>Occupancy family, discharges, returns and forecasts of a period.</summary>
internal static class ShowStaySheet
{
    private const int WeeksBack = 8;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/indicators/stays", HandleAsync)
            .Query(TrackingPermissions.ReadIndicators)
            .WithName("ShowStaySheet")
            .WithSummary(
                "Stays of a period in a perimeter of wards (comma-separated codes; absent = all, an empty text = none): patient days, returns, forecasts, empty gaps."
            );

    private static async Task<Results<Ok<StaySheetView>, ProblemHttpResult>> HandleAsync(
        DateOnly from,
        DateOnly to,
        string? wards,
        Caller caller,
        TrackingDbContext database,
        NpgsqlDataSource source,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (PeriodScope.Wrong(from, to) is { } wrong)
            return wrong.ToProblem();
        var (now, today, filter) = (
            clock.GetUtcNow(),
            CasablancaTime.DayOf(clock.GetUtcNow()),
            PeriodScope.Wards(wards)
        );
        var needed = await BedsNeededAsync(database, caller.HospitalId, today.AddDays(1), filter, cancel);
        var lag = await RecordingLag.ReadAsync(database, caller.HospitalId, from, to, cancel);
        if (await StayRows.KnownDaysAsync(database, caller.HospitalId, from, to, today, cancel) is not { } days)
            return TypedResults.Ok(
                new StaySheetView(
                    null,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    null,
                    null,
                    0,
                    0,
                    new(0, 0, 0),
                    new(0, 0, 0),
                    0,
                    null,
                    0,
                    needed,
                    [],
                    lag,
                    new(0, 0, 0, 0),
                    0
                )
            );
        // The database counts the nights of a year while the stays are read and counted here.
        var nights = NightCensus.ReadAsync(database, caller.HospitalId, from, to, today, filter, cancel);
        var (journeys, places) = await StayRows.ReadAsync(source, caller.HospitalId, days, cancel);
        var perimeter = (filter ?? places.Select(place => place.Ward)).ToHashSet();
        var sheet = new StaySheet(days, perimeter, places, journeys, now);
        var (counts, gap, noon, again, forecast) = (
            sheet.Counts,
            sheet.EmptyGap,
            sheet.BeforeNoon,
            sheet.Reattended,
            sheet.Forecast
        );
        var census = await nights;
        var capacity = await StayRows.CapacityAsync(database, caller.HospitalId, days.From, cancel);
        return TypedResults.Ok(
            new StaySheetView(
                days.First,
                days.Count,
                counts.PatientDays,
                counts.Admissions,
                counts.Discharges,
                counts.ClosedStayDays,
                counts.Deaths,
                gap.N,
                Figures.Round(gap.Median),
                Figures.Round(gap.ShownP90),
                noon.Before,
                noon.Of,
                sheet.Readmitted,
                again.Returns,
                again.Unknown,
                forecast.Accuracy,
                forecast.Without,
                needed,
                [.. capacity.Select(step => new CapacityStep(step.Ward, step.Change.At, step.Change.Beds))],
                lag,
                census,
                await StayRows.FoundDirtyAsync(database, caller.HospitalId, days, perimeter, cancel)
            )
        );
    }

    private static async Task<BedsNeeded> BedsNeededAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly day,
        string[]? wards,
        CancellationToken cancel
    )
    {
        if (wards is [])
            return new(day, [], null);
        var past = Enumerable.Range(1, WeeksBack).Select(week => day.AddDays(-7 * week)).ToList();
        var found = (
            await PeriodScope
                .Days(database, hospital, past[^1], past[0], wards)
                .Where(row => row.Code == "emergency_admission" && past.Contains(row.Day))
                .GroupBy(row => row.Day)
                .Select(rows => new { rows.Key, Count = rows.Sum(row => row.Count) })
                .ToListAsync(cancel)
        ).ToDictionary(row => row.Key, row => row.Count);
        // A day before this service knew anything is not a day without admissions.
        var first = await database
            .IndicatorDays.AsNoTracking()
            .Where(row => row.HospitalId == hospital)
            .MinAsync(row => (DateOnly?)row.Day, cancel);
        List<int> counts = [.. past.Where(known => known >= first).Select(known => found.GetValueOrDefault(known))];
        return new(day, counts, Emergency.BedsNeeded(counts.Select(count => (double)count)));
    }
}
