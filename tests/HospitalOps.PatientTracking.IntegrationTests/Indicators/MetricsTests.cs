using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HospitalOps.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>What a dashboard sees.</summary>
public sealed class MetricsTests(TrackingFixture tracking)
{
    private static readonly string[] Bounded = ["hospital", "gap", "ward", "state", "escalated"];

    [Fact]
    public async Task Instruments_have_units_and_tags_of_bounded_number_and_no_patient()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-90))
            .Arrives(0)
            .IsSeen(10, 20)
            .IsAdmitted(30, 60, 70, "BSK-CAR-41A");
        var waits = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-50))
            .Arrives(0)
            .IsAdmitted(10, 20, null, "BSK-CAR-42A");
        await tracking.Log.TellAsync(way.All.Concat(waits.All));
        using var metrics = new TrackingMetrics(
            tracking.Log.Services.GetRequiredService<IServiceScopeFactory>(),
            TimeProvider.System,
            NullLogger<TrackingMetrics>.Instance
        );
        var seen = new ConcurrentDictionary<string, (string? Unit, double Value)>();
        var tags = new ConcurrentBag<KeyValuePair<string, object?>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (instrument.Meter.Name == "HospitalOps.PatientTracking")
                    all.EnableMeasurementEvents(instrument);
            },
        };
        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> given)
        {
            seen[instrument.Name] = (instrument.Unit, value);
            foreach (var tag in given)
                tags.Add(tag);
        }
        listener.SetMeasurementEventCallback<int>((instrument, value, given, _) => Note(instrument, value, given));
        listener.SetMeasurementEventCallback<double>((instrument, value, given, _) => Note(instrument, value, given));
        listener.Start();
        await metrics.StartAsync(default);

        await Eventually.TrueAsync(
            () =>
            {
                listener.RecordObservableInstruments();
                return Task.FromResult(
                    new[]
                    {
                        "hospitalops.journey.waiting",
                        "hospitalops.journey.wait.median",
                        "hospitalops.journey.longest_wait",
                        "hospitalops.census",
                        "hospitalops.transports.open",
                    }.All(seen.ContainsKey)
                );
            },
            TimeSpan.FromSeconds(20),
            () => string.Join(' ', seen.Keys)
        );
        await metrics.StopAsync(default);

        Assert.All(seen, one => Assert.False(string.IsNullOrEmpty(one.Value.Unit)));
        Assert.All(tags, tag => Assert.Contains(tag.Key, Bounded));
        Assert.DoesNotContain(tags, tag => Guid.TryParse(tag.Value?.ToString(), out _));
        Assert.True(seen["hospitalops.journey.longest_wait"].Value > 0);
        Assert.Superset(
            new HashSet<object?> { "CAR", "none", "all" },
            tags.Where(tag => tag.Key == "ward").Select(tag => tag.Value).ToHashSet()
        );
    }
}
