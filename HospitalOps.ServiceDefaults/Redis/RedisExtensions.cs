using HospitalOps.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace HospitalOps.ServiceDefaults.Redis;

/// <summary>The one Redis connection of a process.</summary>
public static class RedisExtensions
{
    /// <summary>
    /// An <see cref="IConnectionMultiplexer"/>, opened while the process starts; none where no address is configured.
    /// Never opened by whoever commits first: dozens of requests would then hold all threads of a service that was just
    /// started until one of them had connected.
    /// </summary>
    public static void AddLiveRedis(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString("redis")))
            return;
        builder.AddRedisClient(
            "redis",
            settings =>
            {
                settings.DisableAutoActivation = false;
                // Nothing waits for Redis: a service without it is ready.
                settings.DisableHealthChecks = true;
                settings.DisableTracing = builder.Configuration.IsTelemetryOff();
            },
            options =>
            {
                // Redis may be away: the connection then comes by itself as soon as it is there.
                options.AbortOnConnectFail = false;
                options.ConnectTimeout = 2000;
                // What cannot be told now is not told later: a late hint is none.
                options.BacklogPolicy = BacklogPolicy.FailFast;
            }
        );
    }
}
