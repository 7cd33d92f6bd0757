using System.Diagnostics;
using System.Text.Json;
using HospitalOps.TestKit;
using Npgsql;

namespace HospitalOps.Checks.Hospital;

/// <summary>
/// The moment at which nothing is on its way: all outboxes are sent, and each consumer has taken every event of its
/// kinds. Exact, not by waiting a while: what was taken is counted against what was recorded since the last time.
/// </summary>
internal sealed class Quiet(IReadOnlyDictionary<string, TestDatabase> databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What is set aside does not move by itself, and holds up what follows it.</summary>
    private static readonly TimeSpan Aside = TimeSpan.FromSeconds(10);

    private static readonly Lazy<Dictionary<string, string[]>> Topology = new(() =>
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "HospitalOps.sln")))
            root = root.Parent!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(
            File.ReadAllText(Path.Combine(root.FullName, "src/HospitalOps.Services/topology.json"))
        )!;
    });

    private DateTimeOffset since = DateTimeOffset.UnixEpoch;

    /// <summary>Waits for it; returns what stands in its way for good (messages that were set aside).</summary>
    public async Task<List<string>> ReachAsync()
    {
        var watch = Stopwatch.StartNew();
        var calm = 0;
        var behind = "";
        while (calm < 2)
        {
            // Read before the counts: what is recorded meanwhile is counted the next time too.
            var now = await databases["admissions"].ScalarAsync<DateTime>("select clock_timestamp()");
            behind = await BehindAsync();
            calm = behind.Length == 0 ? calm + 1 : 0;
            if (calm == 2)
                since = new DateTimeOffset(now, TimeSpan.Zero).AddSeconds(-1);
            else if (watch.Elapsed > Patience || (watch.Elapsed > Aside && (await StuckAsync()).Count > 0))
                break;
            else
                await Task.Delay(100);
        }
        var stuck = await StuckAsync();
        return behind.Length == 0 || stuck.Count > 0 ? stuck : [$"STUCK not quiet after {Patience}: {behind}"];
    }

    private async Task<string> BehindAsync()
    {
        Dictionary<string, long> recorded = [];
        foreach (var database in databases.Values)
        {
            if (
                await database.ScalarAsync<long>("select count(*) from outbox_dispatch where state = 0")
                is > 0
                    and var unsent
            )
                return $"{unsent} events of {database.Name} are not sent";
            foreach (
                var (type, count) in await CountsAsync(
                    database,
                    """
                    select event_type, count(*) from outbox_event where recorded_on >= ($1 at time zone 'UTC')::date
                    and recorded_at >= $1 group by 1
                    """
                )
            )
                recorded[type] = recorded.GetValueOrDefault(type) + count;
        }
        foreach (var service in databases.Keys)
        {
            var taken = await CountsAsync(
                databases[service],
                "select consumer, count(*) from inbox where received_at >= $1 group by 1"
            );
            foreach (
                var (queue, events) in Topology.Value.Where(entry =>
                    entry.Key.StartsWith(service + "-", StringComparison.Ordinal)
                )
            )
            {
                var wanted = events.Sum(type => recorded.GetValueOrDefault(type));
                var name = Consumer(queue[(service.Length + 1)..]);
                var had = taken.GetValueOrDefault(name) + taken.GetValueOrDefault(name + "Consumer");
                if (had < wanted)
                    return $"{name} has taken {had} of {wanted}";
            }
            if (await databases[service].ScalarAsync<long>("select count(*) from inbox_waiting") is > 0 and var waiting)
                return $"{waiting} messages of {service} wait for others";
        }
        return "";
    }

    private async Task<List<string>> StuckAsync()
    {
        List<string> stuck = [];
        foreach (var (service, database) in databases)
        {
            stuck.AddRange(
                (
                    await database.ListAsync<string>(
                        "select distinct consumer || ' ' || event_type || ' ' || reason from inbox_parked"
                    )
                ).Select(text => $"PARKED {service}: {text}")
            );
            stuck.AddRange(
                (
                    await database.ListAsync<string>(
                        """
                        select distinct aggregate_type || ' ' || coalesce(last_error, '') from outbox_dispatch where
                        state = 2
                        """
                    )
                ).Select(text => $"PARKED {service}: {text}")
            );
        }
        return stuck;
    }

    private async Task<Dictionary<string, long>> CountsAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The statements are constants of the checks.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter { Value = since });
        await using var reader = await command.ExecuteReaderAsync();
        Dictionary<string, long> counts = [];
        while (await reader.ReadAsync())
            counts[reader.GetString(0)] = reader.GetInt64(1);
        return counts;
    }

    private static string Consumer(string queue) =>
        string.Concat(queue.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
