using System.Globalization;
using HospitalOps.Checks.Common;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.Checks.Beds;

/// <summary>
/// Clients ask, hold, enter, move, exchange, leave, clean and block over HTTP, all on the same few beds; then the event
/// log and the tables are judged.
/// </summary>
internal static class BedCheck
{
    private const double MostMilliseconds = 250;
    private static readonly Guid Hospital = new("0199a000-0000-7000-8000-000000000001");

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (
            CheckOptions.Read("beds", args, errors, ("seconds", 30), ("clients", 32), ("beds", 20), ("seed", 1))
            is not { } options
        )
            return 2;
        var (seconds, clients, beds, seed, prove) = (
            options["seconds"],
            options["clients"],
            options["beds"],
            options["seed"],
            options.Prove
        );
        await using var servers = new TestServers();
        await using var issuer = new TestIssuer();
        await issuer.StartAsync();
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var database = await servers.CreateDatabaseAsync("beds");
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__admissionsdb"] = (await servers.CreateDatabaseAsync("admissions")).ConnectionString,
            ["ConnectionStrings__bedsdb"] = database.ConnectionString,
            ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
            // As the application model starts these services.
            ["DOTNET_TC_CallCountingDelayMs"] = "0",
        };
        await using var admissions = new ServiceProcess("HospitalOps.Admissions");
        await using var service = new ServiceProcess("HospitalOps.BedManagement");
        settings["services__admissions__http__0"] = admissions.Address;
        await Task.WhenAll(admissions.StartAsync(settings), service.StartAsync(settings));
        var arena = await BedArena.MakeAsync(database, admissions.Address, issuer, Hospital, beds);
        var load = new BedLoad(service, issuer, arena, seed);
        using (var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds)))
            await Task.WhenAll(
                Enumerable
                    .Range(0, clients)
                    .Select(client => Task.Run(() => load.WorkAsync(client, end.Token), CancellationToken.None))
            );
        var deadlocks = await database.ScalarAsync<long>(
            "select deadlocks from pg_stat_database where datname = current_database()"
        );
        // Nobody writes any more, and nobody holds a connection to the original while it is copied.
        await Task.WhenAll(service.KillAsync(), admissions.KillAsync());
        var log = await BedLog.ReadAsync(database.ConnectionString);
        return await JudgeAsync(log, load, database, deadlocks, prove, output);
    }

    /// <summary>The events of the bed that a violation names.</summary>
    private static void Tell(BedLog log, string violation, TextWriter output)
    {
        foreach (
            var entry in log.Events.Where(entry => violation.Contains(entry.Bed.ToString(), StringComparison.Ordinal))
        )
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {entry.Version} {entry.Type} request {entry.Text("placementRequestId")} stay {entry.Text("stayId")} {entry.Text("reason")} {entry.Text("occurredAt")} until {entry.Text("expiresAt")}"
                )
            );
        foreach (var hold in log.Holds.Where(hold => violation.Contains(hold.Bed.ToString(), StringComparison.Ordinal)))
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  hold for {hold.Request} {hold.State} {hold.Start:HH:mm:ss.ffffff} to {hold.End:HH:mm:ss.ffffff}"
                )
            );
    }

    private static async Task<int> JudgeAsync(
        BedLog log,
        BedLoad load,
        TestDatabase database,
        long deadlocks,
        bool prove,
        TextWriter output
    )
    {
        var (times, cold) = (load.ClaimTimes(warm: true), load.ClaimTimes(warm: false));
        static double At(IReadOnlyList<double> sorted, double share) =>
            sorted.Count == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        Line(
            $"{load.Requests} requests, {load.ServerErrors.Count} server errors; {log.Events.Count} bed events, {log.Occupancies.Count} occupancies, {log.Holds.Count} holds"
        );
        foreach (var act in load.Answers.GroupBy(answer => answer.Key.Split(' ')[0]).OrderBy(act => act.Key))
            Line(
                $"  {act.Key}: {string.Join(", ", act.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Key.Split(' ')[1]} {answer.Value}"))}"
            );
        Line(
            $"claims (reserve, arrival, occupy, swap): p50 {At(times, 0.5):0} ms, p95 {At(times, 0.95):0} ms, p99 {At(times, 0.99):0} ms of {times.Count} (promised: p99 {MostMilliseconds:0} ms)"
        );
        Line($"claims in the first five seconds: p50 {At(cold, 0.5):0} ms, p99 {At(cold, 0.99):0} ms of {cold.Count}");
        Line(
            $"p99 of the claims of each five seconds: {string.Join(", ", load.ClaimTimesByTime.Select(time => time.ToString("0", CultureInfo.InvariantCulture)))} ms"
        );
        Line($"deadlocks {deadlocks}; {load.Boards} boards read, {load.WrongBoards.Count} wrong");
        foreach (var error in load.ServerErrors.Take(5))
            output.WriteLine(error);
        if (load.ServerErrors.Count > 0)
            output.WriteLine(load.ServiceLog);
        List<string> violations =
        [
            .. BedFold.Violations(log),
            .. BedTables.Violations(log, load.Fulfilled),
            .. load.WrongBoards,
        ];
        foreach (var violation in violations.Take(20))
            output.WriteLine(violation);
        if (violations.Count > 0)
            Tell(log, violations[0], output);
        Line($"INV-1 to INV-10, INV-15, INV-21, INV-22: {violations.Count} violations");
        var missed = 0;
        if (prove)
        {
            await using (var pool = new NpgsqlConnection(database.ConnectionString))
                NpgsqlConnection.ClearPool(pool);
            await foreach (var (line, caught) in BedMutants.RunAsync(database, load.Fulfilled))
            {
                output.WriteLine(line);
                if (!caught)
                    missed++;
            }
        }
        return
            violations.Count > 0
            || missed > 0
            || deadlocks > 0
            || load.ServerErrors.Count > 0
            || At(times, 0.99) > MostMilliseconds
            ? 1
            : 0;
    }
}
