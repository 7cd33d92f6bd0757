using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.Checks.Journeys;

/// <summary>The services that a journey goes through, as processes on real servers.</summary>
internal sealed class JourneyProduct : IAsyncDisposable
{
    private static readonly (string Name, string Project)[] All =
    [
        ("identity", "Identity"),
        ("admissions", "Admissions"),
        ("beds", "BedManagement"),
        ("queues", "WaitingQueue"),
        ("tracking", "PatientTracking"),
        ("portal", "StaffPortal"),
        ("gateway", "Gateway"),
    ];

    private readonly TestServers servers = new();
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("hospitalops-journeys-");
    private readonly Dictionary<string, ServiceProcess> processes = [];
    private readonly Dictionary<string, string> settings = [];

    public Dictionary<string, TestDatabase> Databases { get; } = [];

    public string Accounts => settings["Demo__AccountsFile"];

    public string Address(string service) => processes[service].Address;

    public async Task StartAsync(params string[] without)
    {
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        settings["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address;
        settings["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString;
        settings["HOSPITALOPS_HOME"] = home.FullName;
        settings["Demo__AccountsFile"] = Path.Combine(home.FullName, "demo-accounts.json");
        foreach (var (name, project) in All.Where(one => !without.Contains(one.Name)))
        {
            processes[name] = new ServiceProcess($"HospitalOps.{project}");
            settings[$"services__{name}__http__0"] = processes[name].Address;
            if (name is "portal" or "gateway")
                continue;
            Databases[name] = await servers.CreateDatabaseAsync(name);
            settings[$"ConnectionStrings__{name}db"] = Databases[name].ConnectionString;
        }
        await Task.WhenAll(
            processes.Select(process => process.Value.StartAsync(settings, process.Key is not ("portal" or "gateway")))
        );
    }

    public async Task<string> PasswordAsync(string user) =>
        JsonNode
            .Parse(await File.ReadAllTextAsync(Accounts))!
            .AsArray()
            .Single(account => account!["userName"]!.ToString() == user)!["password"]!.ToString();

    public async Task<ApiClient> ApiAsync(string user, string service)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(
            $"{Address("identity")}/identity/token",
            new { userName = user, password = await PasswordAsync(user) }
        );
        return new ApiClient(
            Address(service),
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!
        );
    }

    /// <summary>Another program of the product with the settings of its services; its output goes to ours.</summary>
    public async Task<int> RunAsync(string project, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(Program(project));
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The services end; their databases stay.</summary>
    public async Task StopAsync()
    {
        foreach (var process in processes.Values.Reverse())
            await process.DisposeAsync();
        processes.Clear();
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await servers.DisposeAsync();
        home.Delete(recursive: true);
    }

    /// <summary>Built beside this one, in the same configuration.</summary>
    private static string Program(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = here.Parent!.Name;
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "HospitalOps.sln")))
            root = root.Parent!;
        var name = Path.GetFileName(project);
        return Path.Combine(root.FullName, project, "bin", configuration, here.Name, $"{name}.dll");
    }
}
