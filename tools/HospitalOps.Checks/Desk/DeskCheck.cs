using System.Globalization;
using HospitalOps.Checks.Common;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.Checks.Desk;

/// <summary>
/// Clients do everything a desk does with the same two hundred people, and put them into a few beds; then logs and
/// tables are judged.
/// </summary>
internal static class DeskCheck
{
    private static readonly Guid Hospital = new("0199a000-0000-7000-8000-000000000001");
    private static readonly Guid OtherHospital = new("0199a000-0000-7000-8000-000000000002");

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (
            CheckOptions.Read(
                "admissions",
                args,
                errors,
                ("seconds", 30),
                ("clients", 32),
                ("people", 200),
                ("seed", 1)
            )
            is not { } options
        )
            return 2;
        var (seconds, clients, people, seed, prove) = (
            options["seconds"],
            options["clients"],
            options["people"],
            options["seed"],
            options.Prove
        );
        await using var servers = new TestServers();
        await using var issuer = new TestIssuer();
        await issuer.StartAsync();
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var (database, beds) = (
            await servers.CreateDatabaseAsync("admissions"),
            await servers.CreateDatabaseAsync("beds")
        );
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__admissionsdb"] = database.ConnectionString,
            ["ConnectionStrings__bedsdb"] = beds.ConnectionString,
            ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
        };
        await using var admissions = new ServiceProcess("HospitalOps.Admissions");
        await using var wards = new ServiceProcess("HospitalOps.BedManagement");
        settings["services__admissions__http__0"] = admissions.Address;
        await Task.WhenAll(admissions.StartAsync(settings), wards.StartAsync(settings));
        var wanted = await beds.ListAsync<Guid>(
            "select id from bed where hospital_id = $1 order by code limit 40",
            Hospital
        );
        using var load = new DeskLoad(
            admissions.Address,
            wards.Address,
            issuer,
            Hospital,
            OtherHospital,
            wanted,
            people,
            seed
        );
        using (var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds)))
            await Task.WhenAll(
                Enumerable
                    .Range(0, clients)
                    .Select(client => Task.Run(() => load.WorkAsync(client, end.Token), CancellationToken.None))
            );
        await SettledAsync(database, beds);
        // Nobody writes any more, and nobody holds a connection to the original while it is copied.
        await Task.WhenAll(wards.KillAsync(), admissions.KillAsync());
        return await JudgeAsync(load, database, beds, prove, output);
    }

    /// <summary>The outbox is empty and the wards have heard of every merge.</summary>
    private static Task SettledAsync(TestDatabase database, TestDatabase beds) =>
        Eventually.TrueAsync(
            async () =>
                await database.ScalarAsync<long>("select count(*) from outbox_dispatch where state <> 1") == 0
                && await beds.ScalarAsync<long>("select count(*) from inbox_waiting") == 0
                && await database.ScalarAsync<long>(
                    "select count(*) from outbox_event where aggregate_type = 'Patient'"
                )
                    == await beds.ScalarAsync<long>(
                        "select coalesce(sum(version), 0)::bigint from consumer_position where aggregate_type = 'Patient'"
                    ),
            TimeSpan.FromSeconds(60),
            () => "messages are still on their way"
        );

    private static async Task<int> JudgeAsync(
        DeskLoad load,
        TestDatabase database,
        TestDatabase beds,
        bool prove,
        TextWriter output
    )
    {
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        var log = await DeskLog.ReadAsync(database.ConnectionString);
        Line(
            $"{load.Requests} requests, {load.Repeated} sent twice with one key, {load.ServerErrors.Count} server errors; {log.Patients.Count} records, {log.Stays.Count} stays, {log.Events.Count} events"
        );
        foreach (var act in load.Answers.GroupBy(answer => answer.Key.Split(' ')[0]).OrderBy(act => act.Key))
            Line(
                $"  {act.Key}: {string.Join(", ", act.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Key.Split(' ')[1]} {answer.Value}"))}"
            );
        foreach (var error in load.ServerErrors.Take(5))
            output.WriteLine(error);
        List<string> violations = [.. DeskInvariants.Violations(log), .. load.Differing, .. await BedsAsync(log, beds)];
        foreach (var violation in violations.Take(20))
            output.WriteLine(violation);
        Line($"INV-3, INV-4, INV-11 to INV-14, INV-21, INV-22: {violations.Count} violations");
        var missed = 0;
        if (prove)
        {
            await using (var pool = new NpgsqlConnection(database.ConnectionString))
                NpgsqlConnection.ClearPool(pool);
            await foreach (
                var (line, caught) in Mutants.RunAsync(
                    database,
                    DeskMutants.All,
                    async scratch => DeskInvariants.Violations(await DeskLog.ReadAsync(scratch))
                )
            )
            {
                output.WriteLine(line);
                if (!caught)
                    missed++;
            }
        }
        return violations.Count > 0 || missed > 0 || load.ServerErrors.Count > 0 ? 1 : 0;
    }

    /// <summary>
    /// INV-3 and INV-4 in the wards, merges included; and every bed shows the record that the desk shows.
    /// </summary>
    private static async Task<IReadOnlyList<string>> BedsAsync(DeskLog log, TestDatabase beds)
    {
        await using var connection = new NpgsqlConnection(beds.ConnectionString);
        await connection.OpenAsync();
        var lying = await LogRows.ListAsync(
            connection,
            "select stay_id, patient_id, person_id from bed_occupancy where ended_at is null",
            row => (Stay: row.GetGuid(0), Patient: row.GetGuid(1), Person: LogRows.Id(row, 2))
        );
        var found = new List<string>();
        found.AddRange(
            lying
                .GroupBy(bed => bed.Stay)
                .Where(group => group.Count() > 1)
                .Select(group => $"INV-3 stay {group.Key} is in {group.Count()} beds")
        );
        found.AddRange(
            lying
                .GroupBy(bed => bed.Patient)
                .Where(group => group.Count() > 1)
                .Select(group => $"INV-4 patient {group.Key} is in {group.Count()} beds")
        );
        found.AddRange(
            lying
                .Where(bed => bed.Person is not null)
                .GroupBy(bed => bed.Person)
                .Where(group => group.Count() > 1)
                .Select(group => $"INV-4 person {group.Key} is in {group.Count()} beds")
        );
        // Who lay in two beds under two numbers when they were merged keeps the older number in one of them: that
        // record leads to the same person.
        found.AddRange(
            lying
                .Where(bed => !Leads(log, bed.Patient, log.Stays[bed.Stay].Patient))
                .Select(bed =>
                    $"INV-14 stay {bed.Stay} lies as record {bed.Patient}, the desk knows it as {log.Stays[bed.Stay].Patient}"
                )
        );
        return found;
    }

    private static bool Leads(DeskLog log, Guid from, Guid to)
    {
        for (var at = from; ; at = log.Patients[at].MergedInto!.Value)
        {
            if (at == to)
                return true;
            if (log.Patients[at].MergedInto is null)
                return false;
        }
    }
}
