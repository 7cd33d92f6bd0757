using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

[assembly: AssemblyFixture(typeof(HospitalOps.EndpointSecurity.IntegrationTests.AllServicesFixture))]

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>All five services as processes.</summary>
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

    /// <summary>Database of Identity.</summary>
    public TestDatabase Accounts { get; private set; } = null!;

    /// <summary>Passwords of the demo accounts by user name.</summary>
    public Dictionary<string, string> Passwords { get; } = [];

    public string Address(string service) => running[service].Address;

    public async ValueTask InitializeAsync()
    {
        await Issuer.StartAsync();
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var vhost = await servers.CreateVhostAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__messaging"] = vhost.Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = Issuer.Address,
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
        foreach (var account in JsonNode.Parse(await File.ReadAllTextAsync(settings["Demo__AccountsFile"]))!.AsArray())
            Passwords[account!["userName"]!.ToString()] = account["password"]!.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in running.Values)
            await service.DisposeAsync();
        await Issuer.DisposeAsync();
        await servers.DisposeAsync();
        home.Delete(recursive: true);
    }
}
