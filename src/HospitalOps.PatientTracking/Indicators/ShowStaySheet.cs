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

/// <summary>A bed that joined (+1) or left (−1) the capacity of a ward.</summary>
public sealed record CapacityStep(string Ward, DateTimeOffset At, int Beds);

/// <summary>
/// Emergency admissions of the same weekday as tomorrow in the last weeks, the youngest first, and the beds to keep
/// free.
/// </summary>
public sealed record BedsNeeded(DateOnly Day, IReadOnlyList<int> Past, int? Beds);

/// <summary>
/// The stays of a period in a perimeter of wards: counts from which the portal, which knows the beds, makes the
/// occupancy family; and the figures
/// of discharges and returns.
/// </summary>
/// <param name="FirstDay">First day that counts: not before this service knew anything; null when no day of the period
/// is over.</param>
/// <param name="Days">Days that are over and known; the census of a day that is not over is not known.</param>
/// <param name="PatientDays">JH.</param>
/// <param name="Admissions">A of the perimeter: a transfer into it is an entry.</param>
/// <param name="Discharges">S of the perimeter, transfers out of it included.</param>
/// <param name="ClosedStayDays">JH of the stays that left.</param>
/// <param name="EmptyGapN">Gaps between two patients of one bed that ended in the period; hours.</param>
/// <param name="UnknownVisits">Visits that ended and whose patient nobody knew: in no share.</param>
/// <param name="Unforecast">Stays that left without an expected day.</param>
/// <param name="FoundDirty">Beds shown clean that were not.</param>
public sealed record StaySheetView(
    DateOnly? FirstDay,
    int Days,
    int PatientDays,
    int Admissions,
    int Discharges,
    int ClosedStayDays,
    int Deaths,
    int EmptyGapN,
    double? EmptyGapMedian,
    double? EmptyGapP90,
    int LeftBeforeNoon,
    int LeftInAll,
    Returns Readmitted,
    Returns Reattended,
    int UnknownVisits,
    ForecastAccuracy? Forecast,
    int Unforecast,
    BedsNeeded BedsNeeded,
    IReadOnlyList<CapacityStep> Capacity,
    IReadOnlyList<MilestoneLag> Lag,
    CensusNights Nights,
    int FoundDirty
);

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
