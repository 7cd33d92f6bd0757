using System.Diagnostics;
using HospitalOps.Services.TestHost;
using HospitalOps.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HospitalOps.Services.IntegrationTests.Inbox;

/// <summary>The line from SaveChanges to the effect in the next service, undisturbed.</summary>
public sealed class DeliveryTests(TestServers servers)
{
    [Fact]
    public async Task A_saved_aggregate_takes_effect_once_in_the_next_service_and_one_trace_follows_it()
    {
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        await stage.PlayAsync("sink");
        using var listener = new ActivityListener
        {
            ShouldListenTo = activitySource => activitySource.Name is "HospitalOps.Messaging" or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var test = new ActivitySource("test");
        string trace;
        using (var command = test.StartActivity("command")!)
        {
            trace = command.TraceId.ToString();
            await SaveAsync(source.Services, events: 3);
        }

        await stage.AllEffectsAsync(3, seconds: 20);

        await stage.AssertEachOnceAndInOrderAsync(3);
        Assert.Equal([trace], await stage.Sink.ListAsync<string>("select distinct trace from effect"));
        await Eventually.EqualAsync(0, stage.UnsentAsync, TimeSpan.FromSeconds(5), "unsent");
    }

    [Fact]
    public async Task A_commit_wakes_the_relay_at_once()
    {
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        await stage.PlayAsync("sink");
        await SaveAsync(source.Services, 1);
        await stage.AllEffectsAsync(1, 20);

        for (var i = 0; i < 20; i++)
            await SaveAsync(source.Services, 1);
        await stage.AllEffectsAsync(21, 20);
        await Eventually.EqualAsync(0, stage.UnsentAsync, TimeSpan.FromSeconds(5));

        var median = await stage.Source.ScalarAsync<double>(
            "select percentile_cont(0.5) within group (order by extract(epoch from sent_at - queued_at))::float8 from outbox_dispatch"
        );
        Stage.Figure($"commit to confirm, median: {median * 1000:0} ms");
        Assert.True(median < 0.2, $"Median {median:0.000} s: the signal does not wake the relay before the poll does.");
    }

    [Fact]
    public async Task A_rolled_back_transaction_sends_nothing()
    {
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        await stage.PlayAsync("sink");
        await using (var scope = source.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<SampleDbContext>();
            await using var transaction = await database.Database.BeginTransactionAsync();
            Add(database, 2);
            await database.SaveChangesAsync();
            await transaction.RollbackAsync();
        }
        await SaveAsync(source.Services, 1);
        await stage.AllEffectsAsync(1, 20);

        Assert.Equal(1, await stage.Source.ScalarAsync<long>("select count(*) from outbox_event"));
    }

    [Fact]
    public async Task OUT_11_Two_consumers_of_one_message_in_one_database_both_act()
    {
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        await stage.PlayAsync("pair");
        await SaveAsync(source.Services, 5);

        await Eventually.EqualAsync(5, () => stage.EffectsAsync(nameof(CountBedsConsumer)), TimeSpan.FromSeconds(20));
        await Eventually.EqualAsync(5, () => stage.EffectsAsync(), TimeSpan.FromSeconds(20));
        Assert.Equal(10, await stage.Sink.ScalarAsync<long>("select count(*) from inbox"));
    }

    [Fact]
    public async Task Two_writers_of_one_version_are_a_lost_race_and_the_loser_sends_nothing()
    {
        await using var stage = await Stage.SetAsync(servers);
        var source = await stage.PlayAsync("source");
        var id = await SaveAsync(source.Services, 1);
        await using var first = source.Services.CreateAsyncScope();
        await using var second = source.Services.CreateAsyncScope();
        var one = first.ServiceProvider.GetRequiredService<SampleDbContext>();
        var two = second.ServiceProvider.GetRequiredService<SampleDbContext>();
        (await one.Beds.FindAsync(id))!.Found(TimeProvider.System.GetUtcNow());
        (await two.Beds.FindAsync(id))!.Found(TimeProvider.System.GetUtcNow());
        await one.SaveChangesAsync();

        var lost = await Assert.ThrowsAnyAsync<Exception>(() => two.SaveChangesAsync());

        Assert.True(
            lost is DbUpdateConcurrencyException
                || lost.InnerException
                    is PostgresException
                    {
                        SqlState: PostgresErrorCodes.UniqueViolation,
                        ConstraintName: "outbox_dispatch_aggregate_version"
                    }
        );
        Assert.Equal(
            [1L, 2L],
            await stage.Source.ListAsync<long>("select aggregate_version from outbox_event order by 1")
        );
    }

    private static async Task<Guid> SaveAsync(IServiceProvider services, int events)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<SampleDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync();
        var id = Add(database, events);
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
        return id;
    }

    private static Guid Add(SampleDbContext database, int events)
    {
        var now = TimeProvider.System.GetUtcNow();
        var bed = SampleBed.Create(Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        for (var i = 0; i < events; i++)
            bed.Found(now);
        database.Add(bed);
        return bed.Id;
    }
}
