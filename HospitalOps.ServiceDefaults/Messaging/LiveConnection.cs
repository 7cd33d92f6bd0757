using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace HospitalOps.ServiceDefaults.Messaging;

/// <summary>
/// The connection that live hints travel on, opened while the service starts. Never opened by whoever commits first:
/// dozens of
/// requests would then hold all threads of a service that was just started until one of them had connected.
/// </summary>
internal sealed class LiveConnection(string? address) : BackgroundService
{
    private volatile ConnectionMultiplexer? connection;

    /// <summary>Null until the connection stands, and where none is configured.</summary>
    public ISubscriber? Subscriber => connection?.GetSubscriber();

    public override void Dispose()
    {
        connection?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(address))
            return;
        var options = ConfigurationOptions.Parse(address);
        // Redis may be away: the connection then comes by itself as soon as it is there.
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 2000;
        connection = await ConnectionMultiplexer.ConnectAsync(options);
    }
}
