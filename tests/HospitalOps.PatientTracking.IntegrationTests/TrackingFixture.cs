using System.Data.Common;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.PatientTracking.Transports;
using HospitalOps.Services;
using HospitalOps.Services.Persistence;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(HospitalOps.PatientTracking.IntegrationTests.TrackingFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace HospitalOps.PatientTracking.IntegrationTests;

/// <summary>
/// PatientTracking as a process on real servers, and its log within reach of the tests: they tell it what other
/// services would.
/// </summary>
public sealed class TrackingFixture : IAsyncLifetime
{
    public static readonly Guid Bouskoura = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Rabat = new("0199a000-0000-7000-8000-000000000002");
    private readonly TestServers servers = new();
    private readonly TestIssuer issuer = new();
    private ServiceProcess service = null!;
    private Dictionary<string, string> settings = [];

    internal LogOf Log { get; private set; } = null!;

    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await issuer.StartAsync();
        Database = await servers.CreateDatabaseAsync("tracking");
        settings = new()
        {
            ["ConnectionStrings__trackingdb"] = Database.ConnectionString,
            ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
            ["Tracking__WatchEverySeconds"] = "1",
        };
        service = await ServiceProcess.StartAsync("HospitalOps.PatientTracking", settings);
        Log = new LogOf(Database.ConnectionString);
    }

    public ApiClient As(string role, string? user = null, Guid? hospital = null) =>
        new(service.Address, issuer.Token(role, hospital ?? Bouskoura, user));

    /// <summary>What a person of this role asks of PatientTracking.</summary>
    public ITrackingApi Api(string role, string? user = null, Guid? hospital = null) =>
        TypedCalls.Client<ITrackingApi>(service.Address, issuer.Token(role, hospital ?? Bouskoura, user));

    /// <summary>A database of its own with the same schema, and nothing in it.</summary>
    internal async Task<(TestDatabase Database, LogOf Log)> FreshAsync()
    {
        var database = await servers.CreateDatabaseAsync("tracking_copy");
        var log = new LogOf(database.ConnectionString);
        await log.InAsync(services => services.GetRequiredService<TrackingDbContext>().Database.MigrateAsync());
        return (database, log);
    }

    /// <summary>A database of its own that is filled before a service of its own starts over it.</summary>
    internal async Task<(TestDatabase Database, ServiceProcess Service)> FilledAsync(Func<TestDatabase, Task> fillAsync)
    {
        var (database, log) = await FreshAsync();
        await log.DisposeAsync();
        await fillAsync(database);
        var own = new Dictionary<string, string>(settings)
        {
            ["ConnectionStrings__trackingdb"] = database.ConnectionString,
            ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
        };
        return (database, await ServiceProcess.StartAsync("HospitalOps.PatientTracking", own));
    }

    internal ApiClient At(ServiceProcess other, string role) => new(other.Address, issuer.Token(role, Bouskoura, null));

    internal ITrackingApi ApiAt(ServiceProcess other, string role) =>
        TypedCalls.Client<ITrackingApi>(other.Address, issuer.Token(role, Bouskoura));

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await service.DisposeAsync();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }
}

/// <summary>The service's own code over one database, without broker.</summary>
internal sealed class LogOf : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public LogOf(string connection)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(TimeProvider.System);
        collection.AddDbContext<TrackingDbContext>(
            (provider, options) => options.UseNpgsql(connection).AddOutbox(provider).AddInterceptors(Statements)
        );
        foreach (
            var type in new[]
            {
                typeof(JourneySource),
                typeof(JourneyFolder),
                typeof(TransportOpener),
                typeof(StayPrecautions),
                typeof(ReturnJobsConsumer),
                typeof(JourneyLog),
            }
        )
            collection.AddScoped(type);
        services = collection.BuildServiceProvider();
    }

    public IServiceProvider Services => services;

    public StatementCount Statements { get; } = new();

    /// <summary>
    /// One event in one transaction, as the inbox does it; a deadlock is tried again, as the inbox does it too.
    /// </summary>
    public Task TellAsync(Told told) =>
        InAsync(async provider =>
        {
            var database = provider.GetRequiredService<TrackingDbContext>();
            await using var transaction = await database.Database.BeginTransactionAsync();
            await provider.GetRequiredService<JourneyLog>().ObserveAsync(told.Message, told.Context, default);
            await database.SaveChangesAsync();
            await transaction.CommitAsync();
        });

    public async Task TellAsync(IEnumerable<Told> all)
    {
        foreach (var told in all)
            await TellAsync(told);
    }

    public Task RollAsync() =>
        InAsync(async provider =>
        {
            while (await IndicatorRoller.RollAsync(provider.GetRequiredService<TrackingDbContext>(), default)) { }
        });

    public async Task InAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

/// <summary>How many statements were sent.</summary>
internal sealed class StatementCount : DbCommandInterceptor
{
    public int Sent { get; private set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Sent++;
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Sent++;
        return new(result);
    }
}
