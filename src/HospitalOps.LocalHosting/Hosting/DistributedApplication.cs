using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting;
using HospitalOps.LocalHosting.Console;
using HospitalOps.LocalHosting.Folder;
using HospitalOps.LocalHosting.Running;
using HospitalOps.LocalHosting.Servers;

namespace Aspire.Hosting;

/// <summary>
/// A described application. Besides running it, the program that holds it understands
/// <c>status [--json]</c>, <c>down</c> and <c>accounts</c>, and for a run <c>--reset</c>.
/// </summary>
public sealed class DistributedApplication
{
    private readonly string[] _args;
    private readonly string _appHostDirectory;
    private readonly IReadOnlyList<Resource> _resources;

    internal DistributedApplication(string[] args, string appHostDirectory, IReadOnlyList<Resource> resources)
    {
        _args = args;
        _appHostDirectory = appHostDirectory;
        _resources = resources;
    }

    /// <summary>Begins a description.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) =>
        new DistributedApplicationBuilder(args, BuildOutput.ProjectFolderOfThisProcess());

    /// <summary>Runs until stopped; the process's exit code is not 0 when a resource failed for good.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <summary>Runs until stopped; the process's exit code is not 0 when a resource failed for good.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            Environment.ExitCode = await ExecuteAsync(cancellationToken);
        }
        catch (LocalHostingException trouble)
        {
            await System.Console.Error.WriteLineAsync($"hospitalops: {trouble.Message}");
            Environment.ExitCode = 2;
        }
    }

    private async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        var folder = new PrivateFolder(HomePath());
        var commands = new Commands(folder, TimeProvider.System);
        return _args.FirstOrDefault(argument => !argument.StartsWith('-')) switch
        {
            "status" => commands.Status(_args.Contains("--json")),
            "down" => await commands.DownAsync(),
            "accounts" => commands.Accounts(),
            _ => await new Launcher(_resources, folder, TimeProvider.System).RunAsync(
                _args.Contains("--reset"),
                cancellation
            ),
        };
    }

    private string HomePath() =>
        Environment.GetEnvironmentVariable("HOSPITALOPS_HOME") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(Path.GetDirectoryName(_appHostDirectory) ?? ".", ".hospitalops");
}
