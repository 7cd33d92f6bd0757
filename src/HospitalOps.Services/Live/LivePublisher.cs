using System.Text.Json;
using HospitalOps.Services.Outbox;
using HospitalOps.SharedKernel;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace HospitalOps.Services.Live;

/// <summary>
/// Tells open boards that something changed, over Redis. Only a hint: no decision depends on it, and a lost hint is
/// made good by the boards' own poll.
/// </summary>
internal sealed partial class LivePublisher(
    string service,
    IConnectionMultiplexer? redis,
    ILogger<LivePublisher> logger
) : IOutboxListener, ILiveHints
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("hospitalops.live");

    public Task CommittedAsync(IReadOnlyList<OutboxNotice> notices)
    {
        foreach (var notice in notices)
            Publish(new LiveHint(notice.HospitalId, notice.AggregateType, notice.AggregateId));
        return Task.CompletedTask;
    }

    public void Publish(LiveHint hint)
    {
        try
        {
            var text = JsonSerializer.Serialize(
                new
                {
                    service,
                    hint.HospitalId,
                    hint.AggregateType,
                    hint.AggregateId,
                },
                ApiJson.Options
            );
            redis?.GetSubscriber().Publish(Channel, text, CommandFlags.FireAndForget);
        }
        catch (Exception exception) when (exception is RedisException or ObjectDisposedException)
        {
            LogAway(logger, exception.GetType().Name);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Redis does not take live hints ({Error}); boards fall back to their poll"
    )]
    private static partial void LogAway(ILogger logger, string error);
}
