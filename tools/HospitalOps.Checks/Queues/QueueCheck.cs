using System.Diagnostics;
using System.Globalization;
using HospitalOps.Checks.Common;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Queues;

/// <summary>
/// Clients issue, triage, call, recall, transfer, undo and finish over HTTP while the service is killed twice; then the
/// event log is judged.
/// </summary>
internal static class QueueCheck
{
    private const double MostMilliseconds = 150;
    private const int Desks = 11;
    private static readonly Guid Hospital = new("0199a000-0000-7000-8000-000000000001");

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (CheckOptions.Read("queue", args, errors, ("seconds", 30), ("clients", 32), ("seed", 1)) is not { } options)
            return 2;
        var (seconds, clients, seed, prove) = (options["seconds"], options["clients"], options["seed"], options.Prove);
        await using var servers = new TestServers();
        await using var issuer = new TestIssuer();
        await issuer.StartAsync();
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var database = await servers.CreateDatabaseAsync("queues");
        await using var service = await ServiceProcess.StartAsync(
            "HospitalOps.WaitingQueue",
            new Dictionary<string, string>
            {
                ["ConnectionStrings__queuesdb"] = database.ConnectionString,
                ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
                ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
                ["services__identity__http__0"] = issuer.Address,
                // As the application model starts this service.
                ["DOTNET_TC_CallCountingDelayMs"] = "0",
            }
        );
        List<MadeQueue> chain = [];
        foreach (var kind in new[] { "reception", "triage", "doctor" })
            chain.Add(await MadeQueue.InAsync(database, Hospital, kind, $"C{chain.Count + 1}", Desks));
        // The rules of the product with the times of a short run: two calls, back after two calls of others or a
        // minute, once.
        await database.ExecuteAsync(
            "update queue set max_calls = 2, return_after_minutes = 1, max_returns = 1 where code like 'C_'"
        );
        var patients = await MadePatient.InAsync(database, Hospital, 40);
        var load = new QueueLoad(service, issuer, Hospital, chain, patients, seed);
        await PlayAsync(load, service, clients, seconds, output);
        var log = await QueueLog.ReadAsync(database, load.Promised);
        return Judge(log, load, prove, output);
    }

    private static async Task PlayAsync(
        QueueLoad load,
        ServiceProcess service,
        int clients,
        int seconds,
        TextWriter output
    )
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var work = Enumerable
            .Range(0, clients)
            .Select(client => Task.Run(() => load.WorkAsync(client, end.Token)))
            .ToList();
        var start = Stopwatch.GetTimestamp();
        for (var kill = 1; kill <= 2; kill++)
        {
            await Task.Delay(
                TimeSpan.FromSeconds(Math.Max(0, (seconds * kill / 3.0) - Stopwatch.GetElapsedTime(start).TotalSeconds))
            );
            await service.KillAsync();
            var (requests, begun) = (load.Requests, Stopwatch.GetTimestamp());
            await service.StartAgainAsync();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"kill {kill}: service killed after {requests} requests, ready again after {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"
                )
            );
        }
        await Task.WhenAll(work);
    }

    private static int Judge(QueueLog log, QueueLoad load, bool prove, TextWriter output)
    {
        var (times, cold) = (load.CallTimes(warm: true), load.CallTimes(warm: false));
        static double At(IReadOnlyList<double> sorted, double share) =>
            sorted.Count == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{load.Requests} requests, {load.Retries} asked again, {load.ServerErrors} server errors; {log.States.Count} tickets, {log.Events.Count} events, {log.Decisions.Count} decisions"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"call-next: p50 {At(times, 0.5):0} ms, p95 {At(times, 0.95):0} ms, p99 {At(times, 0.99):0} ms of {times.Count} (promised: p99 {MostMilliseconds:0} ms)"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"call-next in the first five seconds after a start: p50 {At(cold, 0.5):0} ms, p99 {At(cold, 0.99):0} ms of {cold.Count}"
            )
        );
        int Told(string type, string field, string value) =>
            log.Events.Count(row => row.Type == type && row.Text(field) == value);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{load.TakenBack} redirects taken back, {Told("TicketClosed", "cause", "undone")} entries voided; {Told("TicketReturned", "state", "absent")} absences, {log.Returned} brought back by the rule, {Told("TicketClosed", "cause", "not_answered")} ended by it"
            )
        );
        var violations = QueueInvariants.Violations(log);
        foreach (var violation in violations.Take(20))
            output.WriteLine(violation);
        output.WriteLine(
            $"INV-16 to INV-19: {violations.Count} violations; {log.Promised.Count(ticket => !log.States.ContainsKey(ticket))} tickets lost"
        );
        var missed = 0;
        if (prove)
        {
            foreach (var (name, invariant, mutant) in QueueMutants.Of(log))
            {
                var caught = QueueInvariants
                    .Violations(mutant)
                    .Any(violation => violation.StartsWith(invariant, StringComparison.Ordinal));
                if (!caught)
                    missed++;
                output.WriteLine($"mutant \"{name}\": {(caught ? $"caught by {invariant}" : "NOT CAUGHT")}");
            }
        }
        return violations.Count > 0 || missed > 0 || load.ServerErrors > 0 || At(times, 0.99) > MostMilliseconds
            ? 1
            : 0;
    }
}
