using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace HospitalOps.TestKit.Servers;

/// <summary>A private PostgreSQL with durability on, as in production.</summary>
public sealed class PostgresServer : ServerProcess
{
    private const string Password = "test";

    private readonly string data;
    private readonly int port = FreePorts.Next();
    private readonly string? user = Environment.IsPrivilegedProcess ? "postgres" : null;
    private int databases;

    private PostgresServer(string folder) =>
        (data, LogFile) = (folder, Path.Combine(Path.GetDirectoryName(folder)!, "postgres.log"));

    protected override string LogFile { get; }

    protected override string StopSignal => "INT";

    internal static async Task<PostgresServer> StartAsync(RunFolder folder)
    {
        var server = new PostgresServer(folder.Create("postgres"));
        await server.InitialiseAsync(folder);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Connection string of a database on this server.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=test;Password={Password};Database={database};Maximum Pool Size=40;Include Error Detail=true";

    public async Task<TestDatabase> CreateDatabaseAsync(string prefix)
    {
        var name = $"{prefix}_{Interlocked.Increment(ref databases)}_{port}";
        await ExecuteAsync("postgres", $"create database {name}");
        return new TestDatabase(this, name);
    }

    internal async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    protected override Task<Process> LaunchAsync()
    {
        // Connections from before a kill are dead.
        NpgsqlConnection.ClearAllPools();
        return Launcher.StartAsync(
            Programs.Postgres("postgres"),
            [
                "-D",
                data,
                "-k",
                data,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                $"port={port.ToString(CultureInfo.InvariantCulture)}",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=64MB",
                // Tests count the statements of a request.
                "-c",
                "shared_preload_libraries=pg_stat_statements",
            ],
            LogFile,
            signal: "INT",
            asUser: user
        );
    }

    protected override async Task<bool> AnswersAsync()
    {
        try
        {
            await ExecuteAsync("postgres", "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task InitialiseAsync(RunFolder folder)
    {
        var passwordFile = Path.Combine(folder.Create("secrets"), "postgres");
        await File.WriteAllTextAsync(passwordFile, Password);
        if (user is not null)
            await RunAsync("chown", ["-R", user, data]);
        using var process = await Launcher.StartAsync(
            Programs.Postgres("initdb"),
            [
                "-D",
                data,
                "-U",
                "test",
                "-A",
                "scram-sha-256",
                $"--pwfile={passwordFile}",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
            ],
            LogFile,
            asUser: user
        );
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"initdb failed:\n{await File.ReadAllTextAsync(LogFile)}");
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }
}
