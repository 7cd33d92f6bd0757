using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HospitalOps.Messaging;

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
        lag = meter.CreateHistogram<double>("outbox.relay.lag", "s", "Commit to broker confirm.");
        duplicates = meter.CreateCounter<long>(
            "inbox.duplicates",
            "{message}",
            "Messages that had been handled before."
        );
        returned = meter.CreateCounter<long>(
            "outbox.returned",
            "{message}",
            "Messages that no queue took: any is an alert."
        );
        replayed = meter.CreateCounter<long>("outbox.replayed", "{event}", "Events sent again by an operator.");
        meter.CreateObservableGauge(
            "outbox.breaker",
            () => open,
            "{state}",
            "1 while the broker does not take events."
        );
        Gauge(
            "outbox.unsent",
            "{event}",
            figures => figures.Unsent,
            "Committed events not yet confirmed by the broker."
        );
        Gauge("outbox.oldest_unsent.age", "s", figures => figures.OldestUnsentSeconds, "Alert above 60 s.");
        Gauge("outbox.parked", "{event}", figures => figures.OutboxParked, "Events set aside for a person.");
        Gauge(
            "outbox.undispatched",
            "{event}",
            figures => figures.Undispatched,
            "Events without their dispatch row: any is an alert."
        );
        Gauge("inbox.parked", "{message}", figures => figures.InboxParked, "Messages set aside for a person.");
        Gauge("inbox.waiting", "{message}", figures => figures.Waiting, "Messages that came before their predecessor.");
        Gauge("inbox.waiting.age", "s", figures => figures.OldestWaitingSeconds, "Alert above 60 s.");
        Gauge(
            "inbox.dead_letters",
            "{message}",
            figures => figures.DeadLetters,
            "Messages in the service's dead-letter queue: any is an alert."
        );
        Gauge("db.oldest_transaction.age", "s", figures => figures.OldestTransactionSeconds, "Alert above 30 s.");
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
