using System.Diagnostics;
using HospitalOps.Services.Persistence;
using HospitalOps.Services.TestHost;
using HospitalOps.Services.Topology;
using HospitalOps.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HospitalOps.Services.IntegrationTests;

/// <summary>
/// A sending database, a receiving database and a virtual host; parts run in this process or in one that can be killed.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<IHost> hosts = [];
    private readonly List<ChildProcess> processes = [];

    private Stage(TestDatabase source, TestDatabase sink, TestVhost vhost) =>
        (Source, Sink, Vhost) = (source, sink, vhost);

    public TestDatabase Source { get; }

    public TestDatabase Sink { get; }

    public TestVhost Vhost { get; }

    public static async Task<Stage> SetAsync(TestServers servers)
    {
        var stage = new Stage(
            await servers.CreateDatabaseAsync("source"),
            await servers.CreateDatabaseAsync("sink"),
            await servers.CreateVhostAsync()
        );
        foreach (var database in new[] { stage.Source, stage.Sink })
            await database.ExecuteAsync(MessagingSchema.Sql + SampleDbContext.Schema);
        return stage;
    }

    /// <summary>
    /// Starts a part in this process; "source" on the sending database, all others on the receiving one.
    /// </summary>
    public async Task<IHost> PlayAsync(
        string part,
        Action<IServiceCollection>? change = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null
    )
    {
        var host = Parts.Build(part, DatabaseOf(part).ConnectionString, Vhost.Address, settings, change);
        await host.StartAsync();
        hosts.Add(host);
        var topology = host.Services.GetRequiredService<BrokerTopology>();
        await Eventually.TrueAsync(
            () => Task.FromResult(topology.IsRight),
            TimeSpan.FromSeconds(20),
            () => $"topology of {part}"
        );
        return host;
    }

    /// <summary>Starts a part in a process of its own.</summary>
    public async Task<ChildProcess> SpawnAsync(string part, IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HospitalOps.Services.TestHost.dll");
        var process = await ChildProcess.StartAsync(
            Environment.ProcessPath is { } path && path.EndsWith("dotnet", StringComparison.Ordinal) ? path : "dotnet",
            [program],
            new Dictionary<string, string>(environment ?? new Dictionary<string, string>())
            {
                ["PLAY"] = part,
                ["DATABASE"] = DatabaseOf(part).ConnectionString,
                ["BROKER"] = Vhost.Address,
            }
        );
        processes.Add(process);
        return process;
    }

    /// <summary>Commits events of new aggregates: versions 1..n of each, straight into the outbox.</summary>
    public Task RecordAsync(int aggregates, int versions, string code = "T-1", string prefix = "a") =>
        Source.ExecuteAsync(
            """
            with made as (
              select a, v, ('0199b000-' || $5 || substr(md5($4 || a), 1, 3) || '-7000-8000-' || substr(md5($4 || a), 4, 12))::uuid as bed,
                gen_random_uuid() as id
              from generate_series(1, $1) a, generate_series(1, $2) v),
            events as (
              insert into outbox_event (recorded_on, id, aggregate_type, aggregate_id, aggregate_version, event_type, schema_version, actor, hospital_id, body)
              select (now() at time zone 'UTC')::date, id, 'Bed', bed, v, 'BedUnblocked', 1, 'test', bed,
                jsonb_build_object('hospitalId', bed, 'bedId', bed, 'bedCode', $3::text, 'wardId', bed, 'occurredAt', '2026-01-01T00:00:00Z')
              from made)
            insert into outbox_dispatch (event_id, recorded_on, aggregate_type, aggregate_id, aggregate_version)
            select id, (now() at time zone 'UTC')::date, 'Bed', bed, v from made
            """,
            aggregates,
            versions,
            code,
            prefix,
            prefix[..1]
        );

    /// <summary>Commits events until it is ended, some hundreds ahead of the relay.</summary>
    public RecordedStream KeepRecording() => new(this);

    public Task<long> SentAsync() => Source.ScalarAsync<long>("select count(*) from outbox_dispatch where state = 1");

    public Task<long> EffectsAsync(string consumer = nameof(RecordEffectsConsumer)) =>
        Sink.ScalarAsync<long>("select count(*) from effect where consumer = $1", consumer);

    public Task<long> UnsentAsync() =>
        Source.ScalarAsync<long>("select count(*) from outbox_dispatch where state <> 1");

    /// <summary>Property (c) and (d): per aggregate exactly 1, 2, 3 … in this order, each once.</summary>
    public async Task AssertEachOnceAndInOrderAsync(long expected)
    {
        Assert.Equal(expected, await EffectsAsync());
        Assert.Equal(
            0,
            await Sink.ScalarAsync<long>(
                """
                select count(*) from (
                  select version, row_number() over (partition by consumer, aggregate_id order by id) as place
                  from effect where consumer = $1) e where version <> place
                """,
                nameof(RecordEffectsConsumer)
            )
        );
    }

    /// <exception cref="TimeoutException">The message says on which side of the broker the events were
    /// left.</exception>
    public async Task AllEffectsAsync(long expected, int seconds = 60)
    {
        try
        {
            await Eventually.EqualAsync(expected, () => EffectsAsync(), TimeSpan.FromSeconds(seconds), "effects");
        }
        catch (TimeoutException exception)
        {
            var queues = (await Vhost.QueuesAsync()).Select(queue => $"{queue.GetProperty("name")}: {queue}");
            throw new TimeoutException(
                $"{exception.Message}; unsent {await UnsentAsync()}; {string.Join("; ", queues)}",
                exception
            );
        }
    }

    /// <summary>Writes a figure to the output of the running test.</summary>
    public static void Figure(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);

    public static long Microseconds(long from) => (long)Stopwatch.GetElapsedTime(from).TotalMicroseconds;

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
            await process.DisposeAsync();
        foreach (var host in hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }
        await Source.DisposeAsync();
        await Sink.DisposeAsync();
        await Vhost.DisposeAsync();
    }

    private TestDatabase DatabaseOf(string part) => part.StartsWith("source", StringComparison.Ordinal) ? Source : Sink;
}
