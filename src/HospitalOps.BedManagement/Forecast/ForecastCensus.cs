using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Forecast;

/// <summary>The census per ward in 24, 48 and 72 hours with the error of past forecasts beside it.</summary>
internal static class ForecastCensus
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/census-forecast", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ForecastCensus")
            .WithSummary(
                "Census per ward as a range, and how good the last 30 days' forecasts were against the naive rule: four queries."
            );

    private static async Task<Results<Ok<IReadOnlyList<WardOutlookView>>, ProblemHttpResult>> HandleAsync(
        string? hospital,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (HospitalScope.Of(hospital, caller) is not { } seen)
            return CommonRefusals.NotFound.ToProblem();
        var now = clock.GetUtcNow();
        var forecasts = await WardOutlook.ReadAsync(database, seen, now, cancel);
        var errors = (await ErrorsAsync(database, seen, now, cancel)).ToDictionary(error =>
            (error.WardId, error.Hours)
        );
        return TypedResults.Ok<IReadOnlyList<WardOutlookView>>([
            .. forecasts
                .GroupBy(forecast => forecast.Ward)
                .Select(ward => new WardOutlookView(
                    ward.Key.Id,
                    ward.Key.Code,
                    ward.Key.NameFr,
                    ward.Key.NameEn,
                    ward.Key.NameAr,
                    ward.First().Beds,
                    ward.First().Census,
                    [
                        .. ward.Select(forecast => new ForecastView(
                            forecast.Hours,
                            forecast.Range.Low,
                            forecast.Range.Likely,
                            forecast.Range.High,
                            forecast.ComingKnown,
                            forecast.LeavingExpected,
                            errors.GetValueOrDefault((ward.Key.Id, forecast.Hours))
                        )),
                    ]
                )),
        ]);
    }

    /// <summary>The real census at the time a forecast was made for is counted from the occupancies.</summary>
    private static Task<List<ForecastError>> ErrorsAsync(
        BedsDbContext database,
        Guid hospital,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var since = now.AddDays(-30);
        return database
            .Database.SqlQuery<ForecastError>(
                $"""
                select f.ward_id, f.hours, avg(abs(f.likely - real.census))::float8 as mean_error, avg(abs(f.census - real.census))::float8 as naive_error,
                  avg(case when real.census between f.low and f.high then 1 else 0 end)::float8 as in_range, count(*)::int as n
                from census_forecast f
                cross join lateral (select count(*)::int as census from bed b join bed_occupancy o on o.bed_id = b.id
                  where b.ward_id = f.ward_id and o.started_at <= f.made_at + make_interval(hours => f.hours)
                    and (o.ended_at is null or o.ended_at > f.made_at + make_interval(hours => f.hours))) real
                where f.hospital_id = {hospital} and f.made_at > {since} and f.made_at + make_interval(hours => f.hours) <= {now}
                group by f.ward_id, f.hours
                """
            )
            .ToListAsync(cancel);
    }
}
