using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HospitalOps.Messaging;

internal static class MessagingTelemetry
{
    public const string Name = "HospitalOps.Messaging";

    public static readonly ActivitySource Source = new(Name);
}

/// <summary>What operators watch; names of docs/operations.md.</summary>
internal sealed class MessagingMetrics : IDisposable
{
    private readonly Meter meter = new(MessagingTelemetry.Name);
    private readonly Histogram<double> lag;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> waiting;
    private readonly Counter<long> parked;
    private int open;

    public MessagingMetrics()
    {
        lag = meter.CreateHistogram<double>("outbox.relay.lag", "s", "Commit to broker confirm.");
        duplicates = meter.CreateCounter<long>("inbox.duplicates", "{message}", "Messages that had been handled before.");
        waiting = meter.CreateCounter<long>("inbox.waiting", "{message}", "Messages that came before their predecessor.");
        parked = meter.CreateCounter<long>("inbox.parked", "{message}", "Messages set aside for a person.");
        meter.CreateObservableGauge("outbox.breaker", () => open, "{state}", "1 while the broker does not take events.");
    }

    public void Relayed(TimeSpan afterCommit) => lag.Record(Math.Max(0, afterCommit.TotalSeconds));

    public void Breaker(bool isOpen) => open = isOpen ? 1 : 0;

    public void Duplicate() => duplicates.Add(1);

    public void Waiting() => waiting.Add(1);

    public void Parked() => parked.Add(1);

    public void Dispose() => meter.Dispose();
}
