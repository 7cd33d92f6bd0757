using System.Diagnostics;
using HospitalOps.ServiceDefaults.Redis;
using HospitalOps.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace HospitalOps.Services.IntegrationTests.Live;

/// <summary>The connection that live hints travel on: opened by the start, and Redis may be away.</summary>
public sealed class LiveRedisTests
{
    [Fact]
    public async Task The_start_opens_the_connection_and_not_whoever_needs_it_first()
    {
        await using var servers = new TestServers();
        var redis = await servers.RedisAsync();
        await using var watcher = await ConnectionMultiplexer.ConnectAsync($"{redis.ConnectionString},allowAdmin=true");
        await using var app = Build($"{redis.ConnectionString},name=first");

        await app.StartAsync();

        Assert.Contains("name=first", (await watcher.GetDatabase().ExecuteAsync("CLIENT", "LIST")).ToString());
        await app.StopAsync();
    }

    [Fact]
    public async Task A_process_starts_without_Redis_and_finds_it_when_it_is_there()
    {
        await using var servers = new TestServers();
        var redis = await servers.RedisAsync();
        await redis.KillAsync();
        await using var app = Build(redis.ConnectionString);
        var watch = Stopwatch.StartNew();

        await app.StartAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"the start took {watch.Elapsed}");
        var connection = app.Services.GetRequiredService<IConnectionMultiplexer>();
        watch.Restart();
        await Assert.ThrowsAnyAsync<RedisException>(() => connection.GetDatabase().StringSetAsync("key", "value"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), "a hint waited for Redis");

        await redis.StartAgainAsync();
        await Eventually.TrueAsync(
            () => Task.FromResult(connection.IsConnected),
            TimeSpan.FromSeconds(60),
            () => "Redis is there again and was not found"
        );
        await app.StopAsync();
    }

    [Fact]
    public async Task Where_no_address_is_configured_there_is_no_connection()
    {
        await using var app = Build(null);
        await app.StartAsync();
        Assert.Null(app.Services.GetService<IConnectionMultiplexer>());
        await app.StopAsync();
    }

    private static WebApplication Build(string? address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration["ConnectionStrings:redis"] = address;
        builder.AddLiveRedis();
        return builder.Build();
    }
}
