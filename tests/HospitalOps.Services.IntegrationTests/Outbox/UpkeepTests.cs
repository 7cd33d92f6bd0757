using HospitalOps.Services.Maintenance;
using HospitalOps.Services.Operations;
using HospitalOps.Services.Telemetry;
using HospitalOps.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HospitalOps.Services.IntegrationTests.Outbox;

public sealed class UpkeepTests(TestServers servers)
{
    [Fact]
    public async Task OUT_1_An_event_without_its_dispatch_row_and_an_old_unsent_one_are_reported_and_a_replay_sends_them()
    {
        await using var stage = await Stage.SetAsync(servers);
        var sink = await stage.PlayAsync("sink");
        await stage.RecordAsync(3, 1);
        await stage.Source.ExecuteAsync(
            "delete from outbox_dispatch where event_id in (select event_id from outbox_dispatch limit 1)"
        );
        await stage.Source.ExecuteAsync(
            "update outbox_dispatch set queued_at = now() - interval '61 s', next_try_at = now() + interval '1 hour'"
        );
        var source = await stage.PlayAsync("source");

        await source.Services.GetRequiredService<MessagingMonitor>().ReadAsync(CancellationToken.None);

        var figures = source.Services.GetRequiredService<MessagingMetrics>().Figures;
        Assert.Equal((1, 2), (figures.Undispatched, figures.Unsent));
        Assert.True(figures.OldestUnsentSeconds > 60);
        await source
            .Services.GetRequiredService<IOutboxOperations>()
            .ReplayAsync(
                new ReplayRequest(TimeProvider.System.GetUtcNow().AddHours(-1)),
                dryRun: false,
                new Decision("operator", "row lost")
            );
        await stage.AllEffectsAsync(1, 10);
        Assert.NotNull(sink);
    }

    [Fact]
    public async Task OUT_2_and_OUT_13_Cleaning_takes_500_rows_per_statement_and_nothing_unsent()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.RecordAsync(2000, 50);
        await stage.Source.ExecuteAsync("update outbox_dispatch set recorded_on = recorded_on - 20");
        await stage.Source.ExecuteAsync(
            "update outbox_dispatch set state = 1, sent_at = now() where aggregate_version < 50"
        );
        await stage.Source.ExecuteAsync(
            "insert into inbox select 'OldConsumer', gen_random_uuid(), now() - interval '31 days' from generate_series(1, 10000)"
        );
        await using var data = NpgsqlDataSource.Create(stage.Source.ConnectionString);
        var cleaner = new OutboxCleaner(data, new Retention());

        var rows = await cleaner.RunAsync(CancellationToken.None);

        Assert.Equal(98_000 + 10_000, rows);
        Assert.True(cleaner.LargestStatement <= 500, $"{cleaner.LargestStatement} rows in one statement");
        Assert.Equal(2000, await stage.UnsentAsync());
    }

    [Fact]
    public async Task An_old_day_is_dropped_only_when_everything_of_it_was_sent()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.Source.ExecuteAsync(
            """
            create table outbox_event_20260101 partition of outbox_event for values from ('2026-01-01') to ('2026-01-02');
            create table outbox_event_20260102 partition of outbox_event for values from ('2026-01-02') to ('2026-01-03');
            insert into outbox_dispatch (event_id, recorded_on, aggregate_type, aggregate_id, aggregate_version)
              values (gen_random_uuid(), '2026-01-02', 'Bed', gen_random_uuid(), 1);
            """
        );
        await using var data = NpgsqlDataSource.Create(stage.Source.ConnectionString);

        await new OutboxCleaner(data, new Retention()).RunAsync(CancellationToken.None);

        Assert.True(
            await stage.Source.ScalarAsync<bool>(
                "select to_regclass('outbox_event_20260101') is null and to_regclass('outbox_event_20260102') is not null"
            )
        );
        Assert.Equal(
            8,
            await stage.Source.ScalarAsync<long>(
                "select count(*) from pg_inherits where inhparent = 'outbox_event'::regclass and inhrelid::regclass::text >= 'outbox_event_202602'"
            ) - 1
        );
    }

    [Fact]
    public async Task A_database_that_may_forget_commits_is_refused_at_start()
    {
        await using var stage = await Stage.SetAsync(servers);
        await stage.Source.ExecuteAsync($"alter database {stage.Source.Name} set synchronous_commit = off");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => stage.PlayAsync("source"));

        Assert.Contains("synchronous_commit = off", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OUT_6_A_database_outage_is_told_once_per_10_s_and_cause()
    {
        await using var own = new TestServers();
        await using var stage = await Stage.SetAsync(own);
        var source = await stage.SpawnAsync("source");
        await Eventually.TrueAsync(async () => (await stage.Vhost.QueuesAsync()).Count >= 2, TimeSpan.FromSeconds(20));
        var postgres = await own.PostgresAsync();
        await postgres.KillAsync();
        await Task.Delay(TimeSpan.FromSeconds(15));
        var lines = source
            .Output.Split('\n')
            .Where(line => line.Contains("OutboxRelay", StringComparison.Ordinal))
            .ToArray();
        await postgres.StartAgainAsync();

        Stage.Figure($"{lines.Length} lines in 15 s");
        Assert.NotEmpty(lines);
        Assert.All(
            lines.GroupBy(line => line.Split('(')[1].Split(')')[0]),
            cause => Assert.True(cause.Count() <= 2, string.Join('\n', cause))
        );
        await stage.RecordAsync(1, 1);
        await Eventually.EqualAsync(0, stage.UnsentAsync, TimeSpan.FromSeconds(20), "unsent");
    }
}
