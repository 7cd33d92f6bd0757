using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

[assembly: AssemblyFixture(typeof(HospitalOps.EndpointSecurity.IntegrationTests.AllServicesFixture))]

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>All five services and the gateway as processes, and who receives their telemetry.</summary>
public sealed class AllServicesFixture : IAsyncLifetime
{
    public static readonly Guid Bouskoura = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Rabat = new("0199a000-0000-7000-8000-000000000002");

    public static IReadOnlyList<string> Names { get; } =
    ["Identity", "Admissions", "BedManagement", "WaitingQueue", "PatientTracking"];

    private readonly TestServers servers = new();
    private readonly Dictionary<string, ServiceProcess> running = [];
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("hospitalops-test-");

    public TestIssuer Issuer { get; } = new();

    public TelemetryReceiver Telemetry { get; } = new();

    /// <summary>Database of Identity.</summary>
    public TestDatabase Accounts { get; private set; } = null!;

    /// <summary>Passwords of the demo accounts by user name.</summary>
    public Dictionary<string, string> Passwords { get; } = [];

    public string Address(string service) => running[service].Address;

    public async ValueTask InitializeAsync()
    {
        await Issuer.StartAsync();
        await Telemetry.StartAsync();
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var vhost = await servers.CreateVhostAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__messaging"] = vhost.Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = Issuer.Address,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Telemetry.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "2000",
            ["HOSPITALOPS_HOME"] = home.FullName,
            ["Demo__AccountsFile"] = Path.Combine(home.FullName, "demo-accounts.json"),
        };
        foreach (var database in new[] { "admissionsdb", "bedsdb", "queuesdb", "trackingdb" })
            settings[$"ConnectionStrings__{database}"] = (await servers.CreateDatabaseAsync(database)).ConnectionString;
        Accounts = await servers.CreateDatabaseAsync("identitydb");
        settings["ConnectionStrings__identitydb"] = Accounts.ConnectionString;
        foreach (var name in Names)
            running[name] = new ServiceProcess($"HospitalOps.{name}");
        await Task.WhenAll(running.Values.Select(service => service.StartAsync(settings)));
        var names = new Dictionary<string, string>(settings);
        foreach (
            var (name, project) in new[]
            {
                ("identity", "Identity"),
                ("admissions", "Admissions"),
                ("beds", "BedManagement"),
                ("queues", "WaitingQueue"),
                ("tracking", "PatientTracking"),
            }
        )
            names[$"services__{name}__http__0"] = running[project].Address;
        running["Gateway"] = new ServiceProcess("HospitalOps.Gateway");
        await running["Gateway"].StartAsync(names, migrates: false);
        foreach (var account in JsonNode.Parse(await File.ReadAllTextAsync(settings["Demo__AccountsFile"]))!.AsArray())
            Passwords[account!["userName"]!.ToString()] = account["password"]!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in running.Values)
            await service.DisposeAsync();
        await Issuer.DisposeAsync();
        await Telemetry.DisposeAsync();
        await servers.DisposeAsync();
        home.Delete(recursive: true);
    }
}
