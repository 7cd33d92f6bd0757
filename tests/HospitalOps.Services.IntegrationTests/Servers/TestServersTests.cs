using HospitalOps.TestKit;

namespace HospitalOps.Services.IntegrationTests.Servers;

public sealed class TestServersTests(TestServers servers)
{
    [Fact]
    public async Task Each_test_gets_a_database_and_a_virtual_host_of_its_own()
    {
        await using var database = await servers.CreateDatabaseAsync();
        await using var vhost = await servers.CreateVhostAsync();

        Assert.Equal(database.Name, await database.ScalarAsync<string>("select current_database()"));
        Assert.Empty(await vhost.QueuesAsync());
        Assert.StartsWith("127.0.0.1:", (await servers.RedisAsync()).ConnectionString, StringComparison.Ordinal);
    }
}
