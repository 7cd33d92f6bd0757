using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HospitalOps.Services.Telemetry;

internal static class MessagingTelemetry
{
    public const string Name = "HospitalOps.Messaging";

    public static readonly ActivitySource Source = new(Name);
}

/// <summary>
/// What operators watch. Gauges are read from the database every few seconds by
/// <see cref="Maintenance.MessagingMonitor"/>.
/// </summary>
internal sealed class MessagingMetrics : IDisposable
{
    private readonly Meter meter = new(MessagingTelemetry.Name);
    private readonly Histogram<double> lag;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> returned;
    private readonly Counter<long> replayed;
    private int open;

    public MessagingMetrics()
    {
        lag = meter.CreateHistogram(
            "outbox.relay.lag",
            "s",
            "Time from a change in this service until the broker had it",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
            }
        );
        duplicates = meter.CreateCounter<long>(
            "inbox.duplicates",
            "{message}",
            "Messages that came twice; the second was ignored"
        );
        returned = meter.CreateCounter<long>(
            "outbox.returned",
            "{message}",
            "Messages that no service took; any is an alert"
        );
        replayed = meter.CreateCounter<long>("outbox.replayed", "{event}", "Messages sent again by a person");
        meter.CreateObservableGauge(
            "outbox.breaker",
            () => open,
            "{state}",
            "1 while the broker takes no messages, else 0"
        );
        Gauge(
            "outbox.unsent",
            "{event}",
            figures => figures.Unsent,
            "Changes of this service that the other services have not been told yet"
        );
        Gauge(
            "outbox.oldest_unsent.age",
            "s",
            figures => figures.OldestUnsentSeconds,
            "Age of the oldest change not yet told; alert above 60 s"
        );
        Gauge(
            "outbox.parked",
            "{event}",
            figures => figures.OutboxParked,
            "Messages that could not be sent and wait for a person"
        );
        Gauge(
            "outbox.undispatched",
            "{event}",
            figures => figures.Undispatched,
            "Changes that nobody would tell the other services; any is an alert"
        );
        Gauge(
            "inbox.parked",
            "{message}",
            figures => figures.InboxParked,
            "Messages that could not be handled and wait for a person"
        );
        Gauge("inbox.waiting", "{message}", figures => figures.Waiting, "Messages that wait for an earlier one");
        Gauge(
            "inbox.waiting.age",
            "s",
            figures => figures.OldestWaitingSeconds,
            "How long the oldest message has waited for an earlier one; alert above 60 s"
        );
        Gauge(
            "inbox.dead_letters",
            "{message}",
            figures => figures.DeadLetters,
            "Messages that the broker gave up delivering; any is an alert"
        );
        Gauge(
            "db.oldest_transaction.age",
            "s",
            figures => figures.OldestTransactionSeconds,
            "Age of the oldest open database transaction; alert above 30 s"
        );
    }

    /// <summary>The last reading.</summary>
    public MessagingFigures Figures { get; set; } = new();

    /// <summary>True while the broker does not take events.</summary>
    public bool BreakerOpen => open == 1;

    public void Relayed(TimeSpan afterCommit) => lag.Record(Math.Max(0, afterCommit.TotalSeconds));

    public void Breaker(bool isOpen) => open = isOpen ? 1 : 0;

    public void Duplicate() => duplicates.Add(1);

    public void Returned() => returned.Add(1);

    public void Replayed(long events) => replayed.Add(events);

    public void Dispose() => meter.Dispose();

    private void Gauge(string name, string unit, Func<MessagingFigures, double> read, string description) =>
        meter.CreateObservableGauge(name, () => read(Figures), unit, description);
}

/// <summary>One reading of the tables.</summary>
internal sealed record MessagingFigures(
    long Unsent = 0,
    double OldestUnsentSeconds = 0,
    long OutboxParked = 0,
    long Undispatched = 0,
    long InboxParked = 0,
    long Waiting = 0,
    double OldestWaitingSeconds = 0,
    double OldestTransactionSeconds = 0
)
{
    public long DeadLetters { get; init; }
}
