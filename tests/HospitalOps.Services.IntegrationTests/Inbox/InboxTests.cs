using System.Text.Json;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Services.Inbox;
using HospitalOps.Services.Operations;
using HospitalOps.Services.TestHost;
using HospitalOps.Services.Topology;
using HospitalOps.TestKit;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.IntegrationTests.Inbox;

public sealed class InboxTests(TestServers servers)
{
    [Theory]
    [InlineData(3)]
    [InlineData(1234)]
    public async Task Duplicates_and_any_order_give_the_same_effects_as_the_sequence(int seed)
    {
        await using var stage = await Stage.SetAsync(servers);
        var sink = await stage.PlayAsync("sink");
        var processor = sink.Services.GetRequiredService<InboxProcessor>();
        var consumer = sink.Services.GetRequiredService<ConsumerList>().Find(nameof(RecordEffectsConsumer))!;
        var random = new Random(seed);
        var messages = Enumerable
            .Range(0, 10)
            .SelectMany(bed => Enumerable.Range(1, 30).Select(version => Message(Id(bed), version)))
            .ToArray();
        Envelope[] deliveries = [.. messages, .. random.GetItems(messages, 100)];
        random.Shuffle(deliveries);

        await Parallel.ForEachAsync(
            deliveries,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (message, cancel) => await processor.ProcessAsync(consumer, message, cancel)
        );

        await stage.AllEffectsAsync(300, 20);
        await stage.AssertEachOnceAndInOrderAsync(300);
        Assert.Equal(0, await stage.Sink.ScalarAsync<long>("select count(*) from inbox_waiting"));
    }

    [Fact]
    public async Task A_poison_message_is_parked_after_five_tries_and_its_neighbours_are_not_delayed()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.PlayAsync("source");
        var sink = await stage.PlayAsync("sink");
        await stage.RecordAsync(1, 3, prefix: "bad");
        await stage.Source.ExecuteAsync(
            """
            update outbox_event set event_type = 'BedBlocked', body = body || '{"reason":"poison","until":"2026-01-01T00:00:00Z"}' where aggregate_version = 2
            """
        );
        await stage.RecordAsync(100, 2, prefix: "c");

        await stage.AllEffectsAsync(201, 5);
        var operations = sink.Services.GetRequiredService<IOutboxOperations>();
        await Eventually.TrueAsync(
            async () => (await operations.ListParkedMessagesAsync()).Count == 1,
            TimeSpan.FromSeconds(20)
        );
        Assert.Equal(201, await stage.EffectsAsync());
        Assert.Equal(1, await stage.Sink.ScalarAsync<long>("select count(*) from inbox_waiting"));

        var parked = (await operations.ListParkedMessagesAsync())[0];
        var decision = new Decision("operator", "checked by hand");
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            operations.RetryMessageAsync(parked.Consumer, parked.MessageId, decision)
        );
        Assert.Single(await operations.ListParkedMessagesAsync());
        Assert.True(await operations.SkipMessageAsync(parked.Consumer, parked.MessageId, decision));
        await stage.AllEffectsAsync(202, 5);
        Assert.Equal(
            "operator",
            await stage.Sink.ScalarAsync<string>("select actor from messaging_decision where action = 'skip message'")
        );
    }

    [Fact]
    public async Task Readers_that_went_away_while_the_broker_is_there_are_brought_back()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.PlayAsync("source");
        var sink = await stage.PlayAsync("sink");
        var bus = sink.Services.GetRequiredService<IBusControl>();
        await Eventually.TrueAsync(
            () => Task.FromResult(bus.CheckHealth().Status == BusHealthStatus.Healthy),
            TimeSpan.FromSeconds(20),
            () => "the bus"
        );
        await bus.StopAsync();
        await stage.RecordAsync(10, 2);
        await Eventually.EqualAsync(0, stage.UnsentAsync, TimeSpan.FromSeconds(10), "unsent");
        Assert.Equal(0, await stage.EffectsAsync());

        var topology = sink.Services.GetRequiredService<BrokerTopology>();
        var watch = sink.Services.GetRequiredService<ConsumerWatch>();
        for (var check = 0; check < ConsumerWatch.Patience; check++)
        {
            await topology.EnsureAsync(again: true, CancellationToken.None);
            await watch.CheckAsync(CancellationToken.None);
        }

        await stage.AllEffectsAsync(20, 20);
        await stage.AssertEachOnceAndInOrderAsync(20);
    }

    [Fact]
    public async Task OUT_10_A_slow_handler_and_a_forced_redelivery_have_one_effect()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.PlayAsync("source");
        await stage.PlayAsync("sink");
        await stage.PlayAsync("sink");
        await stage.RecordAsync(1, 1, code: "slow");
        await Eventually.EqualAsync(0, stage.UnsentAsync, TimeSpan.FromSeconds(10), "unsent");
        await Eventually.TrueAsync(
            async () => await stage.Vhost.DropConnectionsAsync() > 0,
            TimeSpan.FromSeconds(8),
            () => "a connection to drop"
        );
        Assert.Equal(0, await stage.EffectsAsync());

        await stage.AllEffectsAsync(1, 40);
        // A second run of the handler would end within this time.
        await Task.Delay(TimeSpan.FromSeconds(9));
        await stage.AssertEachOnceAndInOrderAsync(1);
    }

    [Fact]
    public async Task OUT_12_What_a_handler_recorded_is_sent_even_when_its_message_is_delivered_again_or_parked()
    {
        await using var stage = await Stage.SetAsync(servers);
        var answer = await stage.PlayAsync("answer");
        var processor = answer.Services.GetRequiredService<InboxProcessor>();
        var consumer = answer.Services.GetRequiredService<ConsumerList>().Find(nameof(AnswerConsumer))!;
        var message = Message(Id(1), 1);
        await processor.ProcessAsync(consumer, message, CancellationToken.None);
        await stage.Sink.ExecuteAsync(
            "insert into inbox_parked (consumer, message_id, event_type, body, reason, attempts) values ($1, $2, 'BedUnblocked', '{}', 'late', 5)",
            consumer.Name,
            message.Context.MessageId
        );
        await processor.ProcessAsync(consumer, message, CancellationToken.None);

        // The answer to the answer and so on are sent too: one event more for each.
        await Eventually.TrueAsync(
            async () => await stage.Sink.ScalarAsync<long>("select count(*) from outbox_dispatch where state = 1") > 0,
            TimeSpan.FromSeconds(20)
        );
    }

    private static Guid Id(int bed) => new($"0199c000-0000-7000-8000-{bed:D12}");

    private static Envelope Message(Guid bed, int version)
    {
        var body = JsonSerializer.Serialize(
            new BedUnblocked
            {
                HospitalId = bed,
                BedId = bed,
                BedCode = "T-1",
                WardId = bed,
                OccurredAt = DateTimeOffset.UnixEpoch,
            },
            JsonSerializerOptions.Web
        );
        var id = new Guid($"0199d{version:D3}-0000-7000-8000-{bed.ToString()[^12..]}");
        return new Envelope(
            "BedUnblocked",
            body,
            new EventContext(id, "Bed", bed, version, bed, DateTimeOffset.UnixEpoch, "test")
        );
    }
}
