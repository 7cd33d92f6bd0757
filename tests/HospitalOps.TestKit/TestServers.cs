using HospitalOps.TestKit.Servers;

namespace HospitalOps.TestKit;

/// <summary>
/// Private PostgreSQL, RabbitMQ and Redis of one test run, each started when first asked for. Use as an xunit assembly
/// fixture (<c>[assembly: AssemblyFixture(typeof(TestServers))]</c>) so that they are stopped at the end; if the run is
/// killed, the kernel ends them.
/// </summary>
public sealed class TestServers : IAsyncDisposable
{
    private readonly RunFolder folder = new();
    private readonly OnceAsync<PostgresServer> postgres;
    private readonly OnceAsync<RabbitServer> broker;
    private readonly OnceAsync<RedisServer> redis;

    public TestServers()
    {
        postgres = new(() => PostgresServer.StartAsync(folder));
        broker = new(() => RabbitServer.StartAsync(folder));
        redis = new(() => RedisServer.StartAsync(folder));
    }

    /// <summary>The database server; about 1.5 s at the first call.</summary>
    public Task<PostgresServer> PostgresAsync() => postgres.GetAsync();

    /// <summary>The broker; about 8 s at the first call.</summary>
    public Task<RabbitServer> BrokerAsync() => broker.GetAsync();

    /// <summary>The cache server.</summary>
    public Task<RedisServer> RedisAsync() => redis.GetAsync();

    /// <summary>A fresh, empty database.</summary>
    /// <param name="prefix">First part of its name, lower case.</param>
    public async Task<TestDatabase> CreateDatabaseAsync(string prefix = "test") =>
        await (await PostgresAsync()).CreateDatabaseAsync(prefix);

    /// <summary>A fresh virtual host of the broker.</summary>
    public async Task<TestVhost> CreateVhostAsync() => await (await BrokerAsync()).CreateVhostAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var server in new[] { broker.Started as ServerProcess, redis.Started, postgres.Started })
            if (server is not null)
                await server.DisposeAsync();
        folder.Dispose();
    }
}
