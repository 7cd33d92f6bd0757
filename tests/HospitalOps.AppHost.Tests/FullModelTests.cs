using System.Diagnostics;
using HospitalOps.LocalHosting.Processes;
using Npgsql;

namespace HospitalOps.AppHost.Tests;

/// <summary>The three servers below the services: data kept, orderly end, and nothing left after a hard one.</summary>
public sealed class FullModelTests
{
    [Fact]
    public async Task Data_and_passwords_survive_an_orderly_end_and_a_killed_launcher()
    {
        var home = RunningHost.NewHome();
        var first = await RunningHost.Start(home, "full").ReadyAsync();
        var address = await ConnectionStringAsync(first);
        await ExecuteAsync(address, "create table kept (id int); insert into kept values (1)");

        var (code, took) = await first.EndAsync(Signals.Interrupt);
        Assert.Equal(0, code);
        Assert.True(took < TimeSpan.FromSeconds(5), $"Ctrl+C took {took}");
        Assert.Empty(first.Alive());

        var second = await RunningHost.Start(home, "full").ReadyAsync();
        Assert.Equal(address, await ConnectionStringAsync(second));
        await ExecuteAsync(address, "insert into kept values (2)");
        var begun = Stopwatch.GetTimestamp();
        await second.EndAsync(Signals.Kill);
        await second.UntilAsync(() => second.Alive().Count == 0, TimeSpan.FromSeconds(5));
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(5));

        await using var third = await RunningHost.Start(home, "full").ReadyAsync();
        Assert.Equal(2L, await ExecuteAsync(address, "select count(*) from kept"));
    }

    [Fact]
    public async Task A_killed_server_is_started_again()
    {
        await using var host = await RunningHost.Start(RunningHost.NewHome(), "full").ReadyAsync();
        var redis = Row(host, "redis")["pid"]!.GetValue<int>();

        Signals.Send(redis, Signals.Kill);

        await host.UntilAsync(
            () =>
                Row(host, "redis")["restarts"]!.GetValue<int>() == 1
                && Row(host, "redis")["state"]!.ToString() == "ready",
            TimeSpan.FromSeconds(20)
        );
        Assert.NotEqual(redis, Row(host, "redis")["pid"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_missing_server_program_is_told_with_the_command_that_installs_it()
    {
        var programs = Directory.CreateTempSubdirectory("hospitalops-path-");
        foreach (
            var program in new[]
            {
                "dotnet",
                "setsid",
                "setpriv",
                "chown",
                "test",
                "epmd",
                "sh",
                "sed",
                "basename",
                "dirname",
                "readlink",
                "cat",
                "id",
            }
        )
        {
            if (
                Environment
                    .GetEnvironmentVariable("PATH")!
                    .Split(':')
                    .Select(folder => Path.Combine(folder, program))
                    .FirstOrDefault(File.Exists) is
                { } found
            )
                File.CreateSymbolicLink(Path.Combine(programs.FullName, program), found);
        }

        await using var host = RunningHost.Start(RunningHost.NewHome(), "full", null, ("PATH", programs.FullName));

        Assert.NotEqual(0, await host.ExitAsync());
        Assert.Contains("Redis is not installed: apt-get install redis-server", host.Output, StringComparison.Ordinal);
        programs.Delete(recursive: true);
    }

    [Fact]
    public async Task A_data_folder_without_a_database_in_it_is_one_clear_line()
    {
        var home = RunningHost.NewHome();
        await File.WriteAllTextAsync(Path.Combine(home, ".hospitalops-home"), "");
        Directory.CreateDirectory(Path.Combine(home, "postgres", "data"));
        File.SetUnixFileMode(home, (UnixFileMode)Convert.ToInt32("711", 8));
        await using var host = RunningHost.Start(home, "full");

        Assert.NotEqual(0, await host.ExitAsync());
        Assert.Contains("is no PostgreSQL data folder", host.Output, StringComparison.Ordinal);
        Assert.Contains("--reset", host.Output, StringComparison.Ordinal);
    }

    private static async Task<string> ConnectionStringAsync(RunningHost host)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{host.Port}") };
        return await client.GetStringAsync("/variable/ConnectionStrings__sampledb");
    }

    private static async Task<object?> ExecuteAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection($"{address};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static System.Text.Json.Nodes.JsonNode Row(RunningHost host, string name) =>
        host.Status["resources"]!.AsArray().Single(row => row!["name"]!.ToString() == name)!;
}
