using HospitalOps.Services.Operations;
using HospitalOps.Services.Topology;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HospitalOps.Services.IntegrationTests;

/// <summary>SIGKILL in mid-stream: nothing lost, each effect once, order per aggregate kept.</summary>
public sealed class KillTests(TestServers servers)
{
    private const int Aggregates = 300;
    private const int Versions = 10;
    private const int Total = Aggregates * Versions;

    /// <summary>
    /// A process has to start on busy cores, and a queue whose reader the broker did not let go is read again only
    /// after the watch over readers has looked three times, ten seconds apart.
    /// </summary>
    private static readonly TimeSpan Started = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_relay_process_is_killed_again_and_again()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.PlayAsync("sink");
        // Events go on coming, so that each kill meets a relay at work, however fast the machine is.
        await using var stream = stage.KeepRecording();
        for (var kills = 1; kills <= 4; kills++)
        {
            var before = await stage.SentAsync();
            var relay = await stage.SpawnAsync("source");
            await Eventually.TrueAsync(async () => await stage.SentAsync() > before, Started, () => relay.Output);
            await relay.KillAsync();
            Stage.Figure($"kill {kills}: {await stage.SentAsync()} sent, {await stage.UnsentAsync()} unsent");
        }
        var total = await stream.EndAsync();
        Assert.NotEqual(0, await stage.UnsentAsync());

        await stage.SpawnAsync("source");
        await stage.AllEffectsAsync(total, seconds: 120);

        await stage.AssertEachOnceAndInOrderAsync(total);
        await Eventually.EqualAsync(0, stage.UnsentAsync, TimeSpan.FromSeconds(10), "unsent");
    }

    [Fact]
    public async Task The_consumer_process_is_killed_again_and_again()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.PlayAsync("source");
        await stage.RecordAsync(Aggregates, Versions);
        for (var kills = 1; kills <= 4; kills++)
        {
            var before = await stage.EffectsAsync();
            var consumer = await stage.SpawnAsync("sink");
            await Eventually.TrueAsync(async () => await stage.EffectsAsync() > before, Started, () => consumer.Output);
            await consumer.KillAsync();
            Stage.Figure($"kill {kills}: {await stage.EffectsAsync()} of {Total} effects");
        }
        Assert.NotEqual(Total, await stage.EffectsAsync());

        await stage.SpawnAsync("sink");
        await stage.AllEffectsAsync(Total);

        await stage.AssertEachOnceAndInOrderAsync(Total);
    }

    [Fact]
    public async Task The_broker_is_killed_in_mid_stream()
    {
        // A broker of its own: a crash must not meet the other tests' virtual hosts.
        await using var servers = new TestServers();
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        await stage.PlayAsync("sink");
        await stage.RecordAsync(Aggregates, Versions);
        await Eventually.TrueAsync(async () => await stage.EffectsAsync() > 100, TimeSpan.FromSeconds(30));
        var broker = await servers.BrokerAsync();
        await broker.KillAsync();
        Stage.Figure(
            $"broker killed with {await stage.UnsentAsync()} unsent and {await stage.EffectsAsync()} effects of {Total}"
        );
        Assert.NotEqual(Total, await stage.EffectsAsync());
        await stage.RecordAsync(50, 1, prefix: "b");
        await broker.StartAgainAsync();

        try
        {
            await stage.AllEffectsAsync(Total + 50, seconds: 90);
        }
        catch (TimeoutException exception)
        {
            // Seen on a slow machine: the broker comes back without the process of one of its quorum queues, and a
            // second start does
            // not help. Then its operator starts it empty and replays the outbox; nothing may be lost or doubled by
            // that either.
            Stage.Figure($"a queue of the broker did not come back: {exception.Message}\n{broker.Complaints()}");
            await RebuildAsync(stage, broker, source);
            // A reader that hangs is given up after half a minute, and then another one takes over.
            await stage.AllEffectsAsync(Total + 50, seconds: 180);
        }

        await stage.AssertEachOnceAndInOrderAsync(Total + 50);
    }

    [Fact]
    public async Task A_broker_whose_disk_is_lost_in_mid_stream_is_started_empty_and_the_outbox_replayed()
    {
        await using var servers = new TestServers();
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        await stage.PlayAsync("sink");
        await stage.RecordAsync(Aggregates, Versions);
        await Eventually.TrueAsync(async () => await stage.EffectsAsync() > 100, TimeSpan.FromSeconds(30));

        await RebuildAsync(stage, await servers.BrokerAsync(), source);

        await stage.AllEffectsAsync(Total, seconds: 90);
        await stage.AssertEachOnceAndInOrderAsync(Total);
    }

    [Fact]
    public async Task A_broker_that_lost_everything_is_rebuilt_and_the_outbox_replayed()
    {
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        var sink = await stage.PlayAsync("sink");
        await stage.RecordAsync(20, 5);
        await stage.AllEffectsAsync(100);
        await sink.StopAsync();
        await stage.RecordAsync(20, 5, prefix: "b");
        await Eventually.EqualAsync(0, stage.UnsentAsync, TimeSpan.FromSeconds(20), "unsent");
        // 100 events are confirmed and wait in a queue that is now lost.
        await stage.Vhost.WipeAsync();
        await stage.Vhost.DropConnectionsAsync();

        await stage.PlayAsync("sink");
        var operations = source.Services.GetRequiredService<IOutboxOperations>();
        var request = new ReplayRequest(TimeProvider.System.GetUtcNow().AddHours(-1));
        var decision = new Decision("operator", "the broker was lost");
        Assert.Equal(200, await operations.ReplayAsync(request, dryRun: true, decision));
        Assert.Equal(0, await stage.UnsentAsync());
        Assert.Equal(200, await operations.ReplayAsync(request, dryRun: false, decision));

        await stage.AllEffectsAsync(200);
        await stage.AssertEachOnceAndInOrderAsync(200);
        Assert.Equal(["replay"], await stage.Source.ListAsync<string>("select action from messaging_decision"));
    }

    /// <summary>
    /// What an operator does when the broker cannot bring its queues back: start it empty, wait for the parts, replay
    /// the outbox.
    /// </summary>
    private static async Task RebuildAsync(Stage stage, RabbitServer broker, IHost source)
    {
        await broker.LoseEverythingAsync();
        var topology = source.Services.GetRequiredService<BrokerTopology>();
        await Eventually.TrueAsync(
            () => Task.FromResult(topology.IsRight),
            TimeSpan.FromSeconds(60),
            () => "topology after the loss"
        );
        await source
            .Services.GetRequiredService<IOutboxOperations>()
            .ReplayAsync(
                new ReplayRequest(TimeProvider.System.GetUtcNow().AddHours(-1)),
                dryRun: false,
                new Decision("operator", "the broker was lost")
            );
    }
}
