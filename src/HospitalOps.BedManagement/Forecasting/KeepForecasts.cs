using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.BedManagement.Forecasting;

/// <summary>Every six hours the forecasts of that moment are kept, so that later their error can be shown; at most one set per hour and hospital.</summary>
internal sealed partial class KeepForecasts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepForecasts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6), Kept = TimeSpan.FromDays(90);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                foreach (var hospital in Hospitals.All) await KeepAsync(hospital.Id, stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or DbUpdateException or TimeoutException or InvalidOperationException)
            {
                // A set that is missing makes the past error a little less exact, nothing else.
                LogFailed(logger, exception.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task KeepAsync(Guid hospital, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var now = clock.GetUtcNow();
        if (await database.Forecasts.AnyAsync(row => row.HospitalId == hospital && row.MadeAt > now.AddHours(-1), cancel)) return;
        database.AddRange((await WardOutlook.ReadAsync(database, hospital, now, cancel)).Select(forecast => new ForecastRow
        {
            Id = Guid.CreateVersion7(now), HospitalId = hospital, WardId = forecast.Ward.Id, MadeAt = now, Hours = forecast.Hours, Census = forecast.Census,
            Low = forecast.Range.Low, Likely = forecast.Range.Likely, High = forecast.Range.High,
        }));
        await database.SaveChangesAsync(cancel);
        var old = now - Kept;
        await database.Forecasts.Where(row => row.HospitalId == hospital && row.MadeAt < old).ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Forecasts could not be kept ({Error}); trying again in six hours")]
    private static partial void LogFailed(ILogger logger, string error);
}
