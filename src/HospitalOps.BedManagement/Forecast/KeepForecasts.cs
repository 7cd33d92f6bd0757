using HospitalOps.BedManagement.Persistence;
using HospitalOps.Services;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Forecast;

/// <summary>
/// Every six hours the forecasts of that moment are kept, so that later their error can be shown; at most one set per
/// hour and hospital.
/// </summary>
internal sealed class KeepForecasts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepForecasts> logger)
    : RepeatedWork(TimeSpan.FromHours(6), clock, logger, atOnce: true)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var hospital in Hospitals.All)
            await KeepAsync(hospital.Id, now, cancel);
    }

    private async Task KeepAsync(Guid hospital, DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        if (
            await database.Forecasts.AnyAsync(
                row => row.HospitalId == hospital && row.MadeAt > now.AddHours(-1),
                cancel
            )
        )
            return;
        database.AddRange(
            (await WardOutlook.ReadAsync(database, hospital, now, cancel)).Select(forecast => new ForecastRow
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = hospital,
                WardId = forecast.Ward.Id,
                MadeAt = now,
                Hours = forecast.Hours,
                Census = forecast.Census,
                Low = forecast.Range.Low,
                Likely = forecast.Range.Likely,
                High = forecast.Range.High,
            })
        );
        await database.SaveChangesAsync(cancel);
        var old = now - Kept;
        await database
            .Forecasts.Where(row => row.HospitalId == hospital && row.MadeAt < old)
            .ExecuteDeleteAsync(cancel);
    }
}
