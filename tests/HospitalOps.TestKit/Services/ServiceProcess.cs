using System.Diagnostics;
using HospitalOps.TestKit.Servers;

namespace HospitalOps.TestKit.Services;

/// <summary>
/// One service of the product as its own process on real servers: own database, own virtual host of the broker.
/// </summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    /// <summary>
    /// How long a start may take. Alone it takes five seconds; five services that start at once beside another suite on
    /// two cores have taken more than a minute.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string assembly;

    // As the product's own launcher starts it: several services share one small machine.
    private readonly Dictionary<string, string> environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_TC_CallCountingDelayMs"] = "3E8",
        ["DOTNET_TieredPGO"] = "0",
    };
    private readonly string log;
    private Process? process;

    /// <summary>
    /// A service that does not run yet; its address is already known, so that several can be told of each other.
    /// </summary>
    /// <param name="project">e.g. <c>HospitalOps.BedManagement</c>; must be built in the same configuration as the
    /// tests.</param>
    public ServiceProcess(string project)
    {
        assembly = Locate(project);
        environment["ASPNETCORE_URLS"] = Address = $"http://127.0.0.1:{FreePorts.Next()}";
        log = Path.Combine(
            Path.GetTempPath(),
            $"{Path.GetFileNameWithoutExtension(assembly)}-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.log"
        );
    }

    public string Address { get; }

    /// <summary>When it was ready last, as a timestamp of <see cref="Stopwatch"/>; null before.</summary>
    public long? StartedAt { get; private set; }

    /// <summary>Processor time used since the last start.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What the service wrote.</summary>
    public string LogText => File.Exists(log) ? File.ReadAllText(log) : "";

    /// <summary>Migrates and starts a service; returns when it is ready.</summary>
    /// <param name="project">As for the constructor.</param>
    /// <param name="settings">Connection strings and addresses of other services.</param>
    public static async Task<ServiceProcess> StartAsync(string project, IReadOnlyDictionary<string, string> settings)
    {
        var service = new ServiceProcess(project);
        await service.StartAsync(settings);
        return service;
    }

    /// <summary>Migrates and starts the service; returns when it is ready.</summary>
    /// <param name="settings">Connection strings and addresses of other services.</param>
    /// <param name="migrates">False for processes without a database.</param>
    public async Task StartAsync(IReadOnlyDictionary<string, string> settings, bool migrates = true)
    {
        foreach (var (name, value) in settings)
            environment[name] = value;
        if (migrates)
        {
            using var migration = await Launcher.StartAsync("dotnet", [assembly, "migrate"], log, environment);
            await migration.WaitForExitAsync();
            if (migration.ExitCode != 0)
                throw new InvalidOperationException($"{assembly} migrate failed:\n{LogText}");
        }
        await StartAgainAsync();
    }

    /// <summary>Starts the process (again) on the same address.</summary>
    public async Task StartAgainAsync()
    {
        process = await Launcher.StartAsync("dotnet", [assembly], log, environment);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    return (await http.GetAsync($"{Address}/health/ready")).IsSuccessStatusCode;
                }
                catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
                {
                    return false;
                }
            },
            Patience,
            () => LogText
        );
        StartedAt = Stopwatch.GetTimestamp();
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await KillAsync();
        process?.Dispose();
        File.Delete(log);
    }

    private static string Locate(string project)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = folder.Parent!.Name;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HospitalOps.sln")))
            folder = folder.Parent;
        var path = Path.Combine(folder!.FullName, "src", project, "bin", configuration, "net10.0", $"{project}.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"Build {project} first.", path);
    }
}
