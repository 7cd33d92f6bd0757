using HospitalOps.Services.Inbox;
using HospitalOps.Services.Telemetry;
using HospitalOps.Services.Topology;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Services.Maintenance;

/// <summary>
/// Reads the gauges, checks the topology, closes gaps, makes partitions and cleans up, each at its own pace.
/// </summary>
internal sealed partial class MessagingMonitor(
    NpgsqlDataSource database,
    MessagingMetrics metrics,
    BrokerTopology topology,
    OutboxCleaner cleaner,
    GapCloser gaps,
    ConsumerWatch consumers,
    TimeProvider clock,
    LogLimiter limiter,
    ILogger<MessagingMonitor> logger
) : BackgroundService
{
    internal static readonly TimeSpan OldAge = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);
    private const int RoundsPerCleaning = 720;

    private const string Reading = """
        select
          (select count(*) from outbox_dispatch where state = 0),
          (select coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)::float8 from outbox_dispatch where state = 0),
          (select count(*) from outbox_dispatch where state = 2),
          (select count(*) from outbox_event e where e.recorded_on >= (now() at time zone 'UTC')::date - 1
             and not exists (select 1 from outbox_dispatch d where d.event_id = e.id)),
          (select count(*) from inbox_parked),
          (select count(*) from inbox_waiting),
          (select coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0)::float8 from inbox_waiting),
          (select coalesce(extract(epoch from clock_timestamp() - min(xact_start)), 0)::float8 from pg_stat_activity
             where datname = current_database() and xact_start is not null and pid <> pg_backend_pid())
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 0; !stoppingToken.IsCancellationRequested; round++)
        {
            try
            {
                await ReadAsync(stoppingToken);
                await gaps.RunAsync(stoppingToken);
                if (round % 2 == 1)
                {
                    await topology.EnsureAsync(again: true, stoppingToken);
                    await consumers.CheckAsync(stoppingToken);
                }
                if (round % RoundsPerCleaning == 0)
                {
                    await cleaner.PrepareDaysAsync(stoppingToken);
                    await cleaner.RunAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (limiter.May("monitor " + exception.GetType().Name))
                    LogFailed(logger, exception.GetType().Name, exception.Message);
            }
            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One reading; says aloud what needs a person.</summary>
    internal async Task ReadAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Reading);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var figures = metrics.Figures = new MessagingFigures(
            reader.GetInt64(0),
            reader.GetDouble(1),
            reader.GetInt64(2),
            reader.GetInt64(3),
            reader.GetInt64(4),
            reader.GetInt64(5),
            reader.GetDouble(6),
            reader.GetDouble(7)
        )
        {
            DeadLetters = topology.DeadLetters,
        };
        if (figures.Undispatched > 0 && limiter.May("undispatched"))
            LogUndispatched(logger, figures.Undispatched);
        if (figures.OldestUnsentSeconds > OldAge.TotalSeconds && limiter.May("unsent"))
            LogOld(logger, figures.Unsent, figures.OldestUnsentSeconds);
        if (figures.OldestWaitingSeconds > OldAge.TotalSeconds && limiter.May("waiting"))
            LogGap(logger, figures.Waiting, figures.OldestWaitingSeconds);
        if (figures.DeadLetters > 0 && limiter.May("dead"))
            LogDead(logger, figures.DeadLetters);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Messaging upkeep failed: {Error}: {Detail}")]
    private static partial void LogFailed(ILogger logger, string error, string detail);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Outbox: {Count} events have no dispatch row and would never be sent; replay them"
    )]
    private static partial void LogUndispatched(ILogger logger, long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox: {Count} events unsent, the oldest for {Seconds:0} s")]
    private static partial void LogOld(ILogger logger, long count, double seconds);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Inbox: {Count} messages wait for a predecessor, the oldest for {Seconds:0} s; replay the aggregate from its owner"
    )]
    private static partial void LogGap(ILogger logger, long count, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Inbox: {Count} messages in the dead-letter queue")]
    private static partial void LogDead(ILogger logger, long count);
}
