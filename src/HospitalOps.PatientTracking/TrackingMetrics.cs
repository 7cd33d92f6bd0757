using System.Diagnostics.Metrics;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.PatientTracking;

/// <summary>
/// The indicators as instruments, read every 30 s; meter <c>HospitalOps.PatientTracking</c>. Tags are of bounded
/// number: hospital, code of the
/// gap, ward code ("none" before a ward is known); never a patient or a stay. Counts and oldest waits add up over the
/// wards; medians do not, so that
/// of the hospital is told beside them as ward "all".
/// </summary>
internal sealed partial class TrackingMetrics : BackgroundService
{
    private readonly Meter meter = new("HospitalOps.PatientTracking");
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<TrackingMetrics> logger;
    private volatile IReadOnlyList<Measurement<int>> waiting = [],
        delays = [],
        census = [],
        jobs = [];
    private volatile IReadOnlyList<Measurement<double>> longest = [],
        medians = [],
        tails = [];

    public TrackingMetrics(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TrackingMetrics> logger)
    {
        (this.scopes, this.clock, this.logger) = (scopes, clock, logger);
        meter.CreateObservableGauge(
            "hospitalops.journey.waiting",
            () => waiting,
            "{patient}",
            "Patients waiting for their next step, by step and ward"
        );
        meter.CreateObservableGauge(
            "hospitalops.journey.longest_wait",
            () => longest,
            "min",
            "Longest wait of a patient who is waiting now, by step and ward"
        );
        meter.CreateObservableGauge(
            "hospitalops.journey.wait.median",
            () => medians,
            "min",
            "Wait that half of today's patients stayed below, by step and ward"
        );
        meter.CreateObservableGauge(
            "hospitalops.journey.wait.p90",
            () => tails,
            "min",
            "Wait that nine of ten of today's patients stayed below, by step and ward; from ten patients on"
        );
        meter.CreateObservableGauge("hospitalops.census", () => census, "{patient}", "Patients in a bed, by ward");
        meter.CreateObservableGauge(
            "hospitalops.delays.open",
            () => delays,
            "{delay}",
            "Delays that nobody has cleared yet, by step, and whether they were escalated"
        );
        meter.CreateObservableGauge(
            "hospitalops.transports.open",
            () => jobs,
            "{job}",
            "Transports that porters have not finished, by state"
        );
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await ReadAsync(
                    scope.ServiceProvider.GetRequiredService<TrackingDbContext>(),
                    clock.GetUtcNow(),
                    stoppingToken
                );
            }
            catch (Exception exception)
                when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                LogFailed(logger, exception.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadAsync(TrackingDbContext database, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - OpenWaits.Back;
        var open = await database
            .Gaps.AsNoTracking()
            .Where(gap => gap.Outcome == GapOutcome.Open && gap.FromAt >= since)
            .GroupBy(gap => new
            {
                gap.HospitalId,
                gap.Code,
                gap.Ward,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Oldest = group.Min(gap => gap.FromAt),
            })
            .ToListAsync(cancel);
        waiting =
        [
            .. open.Select(row => new Measurement<int>(
                row.Count,
                At(row.Key.HospitalId),
                new("gap", row.Key.Code),
                Of(row.Key.Ward)
            )),
        ];
        longest =
        [
            .. open.Select(row => new Measurement<double>(
                (now - row.Oldest).TotalMinutes,
                At(row.Key.HospitalId),
                new("gap", row.Key.Code),
                Of(row.Key.Ward)
            )),
        ];
        var today = CasablancaTime.DayOf(now);
        var ended = await database
            .IndicatorDays.AsNoTracking()
            .Where(day => day.Day == today && day.Minutes.Length > 0)
            .Select(day => new
            {
                day.HospitalId,
                day.Code,
                day.Ward,
                day.Minutes,
            })
            .ToListAsync(cancel);
        var summaries = ended
            .GroupBy(day => (day.HospitalId, day.Code, day.Ward))
            .Concat(ended.GroupBy(day => (day.HospitalId, day.Code, Ward: "all")))
            .Select(group => (group.Key, Summary: Summary.OfAll(group.Select(day => day.Minutes))))
            .ToList();
        medians =
        [
            .. summaries.Select(row => new Measurement<double>(
                row.Summary.Median!.Value,
                At(row.Key.HospitalId),
                new("gap", row.Key.Code),
                Of(row.Key.Ward)
            )),
        ];
        tails =
        [
            .. summaries
                .Where(row => row.Summary.ShownP90 is not null)
                .Select(row => new Measurement<double>(
                    row.Summary.P90!.Value,
                    At(row.Key.HospitalId),
                    new("gap", row.Key.Code),
                    Of(row.Key.Ward)
                )),
        ];
        census =
        [
            .. (
                await database
                    .Journeys.AsNoTracking()
                    .Where(row => !row.Ended && row.LocationKind == "bed")
                    .Select(row => new { row.HospitalId, row.BedCode })
                    .ToListAsync(cancel)
            )
                .GroupBy(row => (row.HospitalId, Ward: Milestone.WardOf(row.BedCode) ?? "none"))
                .Select(group => new Measurement<int>(
                    group.Count(),
                    At(group.Key.HospitalId),
                    new("ward", group.Key.Ward)
                )),
        ];
        delays =
        [
            .. (
                await database
                    .Delays.AsNoTracking()
                    .Where(delay => delay.ClearedAt == null)
                    .GroupBy(delay => new
                    {
                        delay.HospitalId,
                        delay.Gap,
                        Escalated = delay.EscalatedAt != null,
                    })
                    .Select(group => new { group.Key, Count = group.Count() })
                    .ToListAsync(cancel)
            ).Select(row => new Measurement<int>(
                row.Count,
                At(row.Key.HospitalId),
                new("gap", row.Key.Gap),
                new("escalated", row.Key.Escalated)
            )),
        ];
        jobs =
        [
            .. (
                await database
                    .Transports.AsNoTracking()
                    .Where(job =>
                        job.State == TransportState.Requested
                        || job.State == TransportState.Taken
                        || job.State == TransportState.Started
                    )
                    .GroupBy(job => new { job.HospitalId, job.State })
                    .Select(group => new { group.Key, Count = group.Count() })
                    .ToListAsync(cancel)
            ).Select(row => new Measurement<int>(
                row.Count,
                At(row.Key.HospitalId),
                new("state", row.Key.State.Code())
            )),
        ];
    }

    private static KeyValuePair<string, object?> At(Guid hospital) => new("hospital", Hospitals.ById(hospital).Code);

    private static KeyValuePair<string, object?> Of(string ward) => new("ward", ward.Length > 0 ? ward : "none");

    [LoggerMessage(Level = LogLevel.Warning, Message = "The indicators could not be read ({Error})")]
    private static partial void LogFailed(ILogger logger, string error);
}
