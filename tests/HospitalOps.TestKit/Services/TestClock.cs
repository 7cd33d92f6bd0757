using System.Globalization;

namespace HospitalOps.TestKit.Services;

/// <summary>
/// One clock for the processes and databases of a test, which the test puts forward. Processes get it by a startup hook
/// (tests/HospitalOps.SettableClock), databases by functions that stand before those of the server: neither service nor
/// schema knows of it.
/// </summary>
public sealed class TestClock : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly List<TestDatabase> databases = [];
    private TimeSpan ahead;

    public TestClock() => Write();

    /// <summary>The time that services and databases tell.</summary>
    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + ahead;

    /// <summary>Environment of a process that is to follow.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["DOTNET_STARTUP_HOOKS"] = Hook(), ["HOSPITALOPS_SETTABLE_CLOCK"] = file };

    /// <summary>The database follows; before its service migrates, so that its default values follow too.</summary>
    public async Task LeadAsync(TestDatabase database)
    {
        await database.ExecuteAsync(
            $"""
            create schema clock;
            create table clock.shift (by interval not null);
            insert into clock.shift values (interval '{Interval}');
            create function clock.clock_timestamp() returns timestamptz volatile language sql
              as 'select pg_catalog.clock_timestamp() + by from clock.shift';
            create function clock.now() returns timestamptz stable language sql
              as 'select pg_catalog.now() + by from clock.shift';
            do $do$ begin execute format('alter database %I set search_path = public, clock, pg_catalog',
              current_database()); end $do$;
            """
        );
        database.Forget();
        databases.Add(database);
    }

    /// <summary>Puts the clock forward; returns when all have noticed.</summary>
    public async Task ForwardAsync(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        ahead += by;
        foreach (var database in databases)
            await database.ExecuteAsync($"update clock.shift set by = interval '{Interval}'");
        Write();
        await Task.Delay(200);
    }

    /// <summary>Puts the clock forward to this instant.</summary>
    public Task ForwardToAsync(DateTimeOffset instant) => ForwardAsync(instant - Now);

    public void Dispose() => File.Delete(file);

    private string Interval =>
        string.Create(CultureInfo.InvariantCulture, $"{ahead.Ticks / TimeSpan.TicksPerMicrosecond} microseconds");

    private void Write()
    {
        var next = file + ".next";
        File.WriteAllText(next, ahead.Ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(next, file, overwrite: true);
    }

    private static string Hook()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = here.Parent!.Name;
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "HospitalOps.sln")))
            root = root.Parent!;
        return Path.Combine(
            root.FullName,
            "tests/HospitalOps.SettableClock/bin",
            configuration,
            here.Name,
            "HospitalOps.SettableClock.dll"
        );
    }
}
