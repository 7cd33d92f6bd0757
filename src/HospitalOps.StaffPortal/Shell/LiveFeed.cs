using System.Collections.Concurrent;
using System.Text.Json;
using HospitalOps.SharedKernel;
using StackExchange.Redis;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>What a service tells after a commit.</summary>
public sealed record LiveNotice(string Service, Guid HospitalId, string AggregateType, Guid? AggregateId);

/// <summary>The one subscription of the process; hands notices to the circuits of the same hospital.</summary>
internal sealed class LiveFeed(ILogger<LiveFeed> log, IConnectionMultiplexer? redis = null) : BackgroundService
{
    /// <summary>
    /// Each subscription for itself: two of one page are equal as delegates, and the second would take the first one's
    /// place.
    /// </summary>
    private readonly ConcurrentDictionary<Subscription, bool> subscriptions = new();

    /// <summary>Listens for one hospital until disposed.</summary>
    public IDisposable Listen(Guid hospitalId, Action<LiveNotice> listener)
    {
        var subscription = new Subscription(this, hospitalId, listener);
        subscriptions[subscription] = true;
        return subscription;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (redis is null)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await redis
                    .GetSubscriber()
                    .SubscribeAsync(RedisChannel.Literal("hospitalops.live"), (_, message) => Deliver(message));
                return;
            }
            catch (Exception problem) when (problem is RedisException or TimeoutException)
            {
                // Boards still refresh every 15 seconds; the client reconnects by itself once the first subscription
                // stands.
                log.LogWarning("Live updates wait for Redis: {Problem}", problem.Message);
                await Task.Delay(TimeSpan.FromSeconds(3), stoppingToken);
            }
        }
    }

    internal void Deliver(string? message)
    {
        if (message is null)
            return;
        try
        {
            if (JsonSerializer.Deserialize<LiveNotice>(message, ApiJson.Options) is not { } notice)
                return;
            foreach (var subscription in subscriptions.Keys)
                if (subscription.HospitalId == notice.HospitalId)
                    subscription.Listener(notice);
        }
        catch (JsonException problem)
        {
            log.LogWarning("A live notice was not understood: {Problem}", problem.Message);
        }
    }

    private sealed class Subscription(LiveFeed feed, Guid hospitalId, Action<LiveNotice> listener) : IDisposable
    {
        public Guid HospitalId => hospitalId;

        public Action<LiveNotice> Listener => listener;

        public void Dispose() => feed.subscriptions.TryRemove(this, out _);
    }
}
