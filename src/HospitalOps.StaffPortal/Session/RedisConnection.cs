using StackExchange.Redis;

namespace HospitalOps.StaffPortal.Session;

/// <summary>
/// The one Redis connection of the process, opened when first needed and opened again if that failed.
/// </summary>
internal sealed class RedisConnection(IConfiguration configuration) : IDisposable
{
    private readonly string? address = configuration.GetConnectionString("redis");
    private readonly SemaphoreSlim gate = new(1, 1);
    private ConnectionMultiplexer? connection;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(address);

    public async Task<IDatabase> DatabaseAsync() => (await ConnectAsync()).GetDatabase();

    public async Task<ConnectionMultiplexer> ConnectAsync()
    {
        if (connection is { } open)
            return open;
        await gate.WaitAsync();
        try
        {
            if (connection is { } other)
                return other;
            var options = ConfigurationOptions.Parse(address!);
            options.AbortOnConnectFail = false;
            return connection = await ConnectionMultiplexer.ConnectAsync(options);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        connection?.Dispose();
        gate.Dispose();
    }
}
