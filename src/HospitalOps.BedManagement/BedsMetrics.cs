using System.Diagnostics.Metrics;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.SharedKernel;
using Npgsql;

namespace HospitalOps.BedManagement;

/// <summary>Beds by label and hospital, read every 30 s; meter <c>HospitalOps.BedManagement</c>, unit {bed}.</summary>
internal sealed partial class BedsMetrics : BackgroundService
{
    private readonly Meter meter = new("HospitalOps.BedManagement");
    private readonly IServiceScopeFactory scopes;
    private readonly ILogger<BedsMetrics> logger;
    private volatile IReadOnlyList<Measurement<int>> beds = [];

    public BedsMetrics(IServiceScopeFactory scopes, ILogger<BedsMetrics> logger)
    {
        (this.scopes, this.logger) = (scopes, logger);
        meter.CreateObservableGauge(
            "hospitalops.beds",
            () => beds,
            "{bed}",
            "Beds that are free, occupied, held, being cleaned or blocked"
        );
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        do
        {
            try
            {
                beds = await ReadAsync(stoppingToken);
            }
            catch (Exception exception)
                when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                LogFailed(logger, exception.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<Measurement<int>>> ReadAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var measurements = new List<Measurement<int>>();
        foreach (var hospital in Hospitals.All)
        {
            var rows = await BedRows.ReadAsync(database, hospital.Id, null, cancel);
            measurements.AddRange(
                rows.CountBy(row => row.Label)
                    .Select(label => new Measurement<int>(
                        label.Value,
                        new("hospital", hospital.Code),
                        new("label", label.Key.Code())
                    ))
            );
        }
        return measurements;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bed counts could not be read ({Error})")]
    private static partial void LogFailed(ILogger logger, string error);
}
