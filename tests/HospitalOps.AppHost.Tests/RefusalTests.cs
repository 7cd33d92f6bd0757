using System.Net;
using System.Net.Sockets;

namespace HospitalOps.AppHost.Tests;

/// <summary>What a person can mend is told in one line with what to do, and nothing half made is left.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_taken_public_port_is_one_clear_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var host = RunningHost.Start(RunningHost.NewHome(), port);

        await AssertRefusedAsync(
            host,
            $"port {port} is taken by another program: stop it, or choose another one with --port N."
        );
    }

    [Fact]
    public async Task A_folder_with_other_files_is_refused()
    {
        var home = RunningHost.NewHome();
        await File.WriteAllTextAsync(Path.Combine(home, "thesis.txt"), "years of work");
        await using var host = RunningHost.Start(home);

        await AssertRefusedAsync(host, "holds other files: choose an empty one with --home DIR.");
        Assert.True(File.Exists(Path.Combine(home, "thesis.txt")));
    }

    [Fact]
    public async Task A_data_folder_without_a_database_in_it_is_one_clear_line()
    {
        await using var host = RunningHost.Start(HomeWithData(version: null));

        await AssertRefusedAsync(host, "is no PostgreSQL data folder", "--reset");
    }

    [Fact]
    public async Task A_data_folder_of_another_version_is_told_with_the_package_that_reads_it()
    {
        await using var host = RunningHost.Start(HomeWithData(version: "9"));

        await AssertRefusedAsync(host, "was made by PostgreSQL 9", "apt-get install postgresql-9");
    }

    [Fact]
    public async Task Damaged_passwords_are_one_clear_line()
    {
        var home = RunningHost.NewHome();
        await File.WriteAllTextAsync(Path.Combine(home, ".hospitalops-home"), "");
        await File.WriteAllTextAsync(Path.Combine(home, "parameters.json"), "{ \"a\": ");
        File.SetUnixFileMode(Path.Combine(home, "parameters.json"), (UnixFileMode)Convert.ToInt32("644", 8));
        await using var host = RunningHost.Start(home);

        await AssertRefusedAsync(host, "parameters.json is damaged", "--reset");
    }

    [Fact]
    public async Task A_missing_server_program_is_told_with_the_command_that_installs_it()
    {
        var programs = Directory.CreateTempSubdirectory("hospitalops-path-");
        foreach (var folder in Environment.GetEnvironmentVariable("PATH")!.Split(':').Where(Directory.Exists))
        foreach (var program in Directory.GetFiles(folder))
            if (Path.GetFileName(program) != "redis-server" && !File.Exists(Of(program)))
                File.CreateSymbolicLink(Of(program), program);
        var variables = new Dictionary<string, string> { ["PATH"] = programs.FullName };
        await using var host = RunningHost.Start(RunningHost.NewHome(), variables: variables);

        await AssertRefusedAsync(host, "missing: redis-server. Install with: apt-get install redis-server");
        programs.Delete(recursive: true);

        string Of(string program) => Path.Combine(programs.FullName, Path.GetFileName(program));
    }

    [Fact]
    public async Task A_setting_that_names_no_kind_of_server_is_refused()
    {
        var variables = new Dictionary<string, string> { ["HOSPITALOPS_SERVERS"] = "cloud" };
        await using var host = RunningHost.Start(RunningHost.NewHome(), variables: variables);

        await AssertRefusedAsync(host, "HOSPITALOPS_SERVERS is containers or processes, not 'cloud'.");
    }

    private static async Task AssertRefusedAsync(RunningHost host, params string[] words)
    {
        Assert.Equal(2, await host.ExitAsync());
        foreach (var word in words)
            Assert.Contains(word, host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
        Assert.Empty(host.Alive());
    }

    private static string HomeWithData(string? version)
    {
        var home = RunningHost.NewHome();
        File.WriteAllText(Path.Combine(home, ".hospitalops-home"), "");
        var data = Directory.CreateDirectory(Path.Combine(home, "postgres", "data"));
        if (version is not null)
            File.WriteAllText(Path.Combine(data.FullName, "PG_VERSION"), version);
        return home;
    }
}
