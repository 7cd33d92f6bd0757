using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Queues;
using HospitalOps.Api.Tracking;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.Checks.Hospital;

/// <summary>
/// The four services that know of patients, as processes on real servers, under one clock that the check puts forward.
/// </summary>
internal sealed class HospitalProduct : IAsyncDisposable
{
    public static readonly string[] Names = ["admissions", "beds", "queues", "tracking"];

    private static readonly Dictionary<string, string> Projects = new()
    {
        ["admissions"] = "Admissions",
        ["beds"] = "BedManagement",
        ["queues"] = "WaitingQueue",
        ["tracking"] = "PatientTracking",
    };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly TestServers servers = new();
    private readonly TestIssuer issuer = new();
    private readonly Dictionary<string, ServiceProcess> processes = [];
    private readonly HttpMessageInvoker sockets = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }
    );

    public TestClock Clock { get; } = new();

    public Dictionary<string, TestDatabase> Databases { get; } = [];

    public Tally Tally { get; } = new();

    public async Task StartAsync()
    {
        await issuer.StartAsync();
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var settings = new Dictionary<string, string>(Clock.Settings)
        {
            ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
            // As the application model starts these services.
            ["DOTNET_TC_CallCountingDelayMs"] = "0",
        };
        foreach (var name in Names)
        {
            processes[name] = new ServiceProcess($"HospitalOps.{Projects[name]}");
            settings[$"services__{name}__http__0"] = processes[name].Address;
            Databases[name] = await servers.CreateDatabaseAsync(name);
            settings[$"ConnectionStrings__{name}db"] = Databases[name].ConnectionString;
            await Clock.LeadAsync(Databases[name]);
        }
        await Task.WhenAll(processes.Values.Select(process => process.StartAsync(settings)));
    }

    public IAdmissionsApi Admissions(string role, Guid hospital, string user) =>
        For<IAdmissionsApi>("admissions", role, hospital, user);

    public IBedsApi Beds(string role, Guid hospital, string user) => For<IBedsApi>("beds", role, hospital, user);

    public IQueuesApi Queues(string role, Guid hospital, string user) =>
        For<IQueuesApi>("queues", role, hospital, user);

    public ITrackingApi Tracking(string role, Guid hospital, string user) =>
        For<ITrackingApi>("tracking", role, hospital, user);

    /// <summary>A process dies in the middle of its work and is started again.</summary>
    public async Task KillAsync(string name)
    {
        await processes[name].KillAsync();
        await processes[name].StartAgainAsync();
    }

    /// <summary>The broker is away for so long.</summary>
    public async Task BrokerAwayAsync(TimeSpan time)
    {
        var broker = await servers.BrokerAsync();
        await broker.KillAsync();
        await Task.Delay(time);
        await broker.StartAgainAsync();
    }

    public string Log(string name) => processes[name].LogText;

    /// <summary>Nobody writes any more, and nobody holds a connection to a database.</summary>
    public async Task StopAsync()
    {
        await Task.WhenAll(processes.Values.Select(process => process.KillAsync()));
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.Values)
            await process.DisposeAsync();
        sockets.Dispose();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
        Clock.Dispose();
    }

    private TApi For<TApi>(string service, string role, Guid hospital, string user)
        where TApi : class =>
        ApiClients.For<TApi>(
            new Uri(processes[service].Address),
            new Sender(sockets, () => issuer.Token(role, hospital, user), Tally),
            Patience
        );
}
