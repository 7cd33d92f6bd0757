using System.Globalization;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

[assembly: AssemblyFixture(typeof(HospitalOps.WaitingQueue.IntegrationTests.QueueFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace HospitalOps.WaitingQueue.IntegrationTests;

/// <summary>WaitingQueue as a process on real servers, and Admissions beside it: who is called is a patient.</summary>
public sealed class QueueFixture : IAsyncLifetime
{
    public static readonly Guid Bouskoura = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Rabat = new("0199a000-0000-7000-8000-000000000002");
    private readonly TestServers servers = new();
    private readonly TestIssuer issuer = new();
    private ServiceProcess admissions = null!;
    private ServiceProcess service = null!;
    private Dictionary<string, string> settings = [];
    private int lines;

    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await issuer.StartAsync();
        Database = await servers.CreateDatabaseAsync("queues");
        var vhost = await servers.CreateVhostAsync();
        settings = new()
        {
            ["ConnectionStrings__admissionsdb"] = (await servers.CreateDatabaseAsync("admissions")).ConnectionString,
            ["ConnectionStrings__queuesdb"] = Database.ConnectionString,
            ["ConnectionStrings__messaging"] = vhost.Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
            ["Queueing__WatchEverySeconds"] = "1",
            ["Queueing__ForetellEverySeconds"] = "1",
            ["Queueing__ReturnEverySeconds"] = "1",
            ["Queueing__CloseDayEverySeconds"] = "3600",
        };
        (admissions, service) = (
            new ServiceProcess("HospitalOps.Admissions"),
            new ServiceProcess("HospitalOps.WaitingQueue")
        );
        settings["services__admissions__http__0"] = admissions.Address;
        await Task.WhenAll(admissions.StartAsync(settings), service.StartAsync(settings));
    }

    /// <summary>SIGKILL, and the same service again when told.</summary>
    public Task KillAsync() => service.KillAsync();

    public Task StartAgainAsync() => service.StartAgainAsync();

    /// <summary>The service once more, with a database, a broker and a clock of its own.</summary>
    public async Task<(ServiceProcess Service, TestDatabase Database)> ApartAsync(TestClock clock)
    {
        var database = await servers.CreateDatabaseAsync("queues");
        await clock.LeadAsync(database);
        var own = new Dictionary<string, string>(settings)
        {
            ["ConnectionStrings__queuesdb"] = database.ConnectionString,
            ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
        };
        foreach (var (name, value) in clock.Settings)
            own[name] = value;
        return (await ServiceProcess.StartAsync("HospitalOps.WaitingQueue", own), database);
    }

    public ApiClient As(ServiceProcess other, string role) => new(other.Address, issuer.Token(role, Bouskoura));

    /// <summary>
    /// An instance that closes days that are over, each second; the others leave tickets of yesterday alone, so that a
    /// test may have some.
    /// </summary>
    public Task<ServiceProcess> ClosingDaysAsync() =>
        ServiceProcess.StartAsync(
            "HospitalOps.WaitingQueue",
            new Dictionary<string, string>(settings) { ["Queueing__CloseDayEverySeconds"] = "1" }
        );

    /// <summary>A second instance of the service on the same database.</summary>
    public Task<ServiceProcess> SecondAsync() => ServiceProcess.StartAsync("HospitalOps.WaitingQueue", settings);

    public string Address => service.Address;

    /// <summary>A stranger's: without any account.</summary>
    public HttpClient Phone { get; } = new();

    public ApiClient As(string role, string? user = null) => new(service.Address, issuer.Token(role, Bouskoura, user));

    /// <summary>What a person of this role asks of WaitingQueue.</summary>
    public IQueuesApi Api(string role, string? user = null) =>
        TypedCalls.Client<IQueuesApi>(service.Address, issuer.Token(role, Bouskoura, user));

    /// <summary>Registration and wards, whose acts queues follow.</summary>
    public AdmissionsDesk Desk => new(admissions.Address, issuer);

    /// <summary>Waits until the service has heard of something: until the count is not 0.</summary>
    public Task HeardAsync(string count, params object[] values) =>
        Eventually.TrueAsync(
            async () => await Database.ScalarAsync<long>(count, values) > 0,
            TimeSpan.FromSeconds(15),
            () => count
        );

    /// <summary>A queue of the test's own with its desks: no test finds what another one left.</summary>
    public async Task<Line> LineAsync(string kind, int desks = 2)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"T{Interlocked.Increment(ref lines)}");
        var queue = await MadeQueue.InAsync(Database, Bouskoura, kind, code, desks);
        return new Line(this, queue.Id, queue.Desks, code + "-");
    }

    public async ValueTask DisposeAsync()
    {
        Phone.Dispose();
        await service.DisposeAsync();
        await admissions.DisposeAsync();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }
}
