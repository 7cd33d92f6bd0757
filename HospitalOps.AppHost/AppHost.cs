using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using static HospitalOps.AppHost.ResourceNames;

// The application model, written once for Aspire and for HospitalOps.LocalHosting (docs/adr/0001).
// Servers → databases → migrations → services → portal → gateway, the one public address.
var builder = DistributedApplication.CreateBuilder(args);

var home = Path.GetFullPath(
    Environment.GetEnvironmentVariable("HOSPITALOPS_HOME") ?? "../.hospitalops",
    builder.AppHostDirectory
);
var publicPort = int.Parse(
    Environment.GetEnvironmentVariable("HOSPITALOPS_PORT") ?? "8080",
    CultureInfo.InvariantCulture
);

var postgres = builder.AddPostgres(Postgres).WithDataVolume();
var redis = builder.AddRedis(Redis).WithDataVolume();
var messaging = builder.AddRabbitMQ(Messaging).WithDataVolume();

var (identity, identityMigrations) = AddService(Identity, Project("Identity"), IdentityDatabase);
identityMigrations.WithEnvironment("Demo__AccountsFile", Path.Combine(home, "demo-accounts.json"));

var (admissions, _) = AddService(Admissions, Project("Admissions"), AdmissionsDatabase);
var (beds, _) = AddService(Beds, Project("BedManagement"), BedsDatabase);
var (queues, _) = AddService(Queues, Project("WaitingQueue"), QueuesDatabase);
var (tracking, _) = AddService(Tracking, Project("PatientTracking"), TrackingDatabase);
beds.WithReference(admissions);

// Calls must be quick right after a start: what is used often is compiled again for speed at once, not a second after
// the last new method.
queues.WithEnvironment("DOTNET_TC_CallCountingDelayMs", "0");

IResourceBuilder<ProjectResource>[] services = [identity, admissions, beds, queues, tracking];
foreach (var service in services.Where(service => service != identity))
    service.WithReference(identity);

var portal = builder
    .AddProject(Portal, Project("StaffPortal"))
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health/ready")
    .WithEnvironment("HOSPITALOPS_HOME", home)
    .WithReference(redis)
    .WaitFor(redis);
var gateway = builder
    .AddProject(Gateway, Project("Gateway"))
    .WithHttpEndpoint(port: publicPort)
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health/ready")
    .WithEnvironment("HOSPITALOPS_HOME", home)
    .WithReference(portal);

// They do not wait for the services: all start side by side, and "ready" is said when all are.
foreach (var service in services)
{
    portal.WithReference(service);
    gateway.WithReference(service);
}

builder.Build().Run();

static string Project(string name) => $"../src/HospitalOps.{name}/HospitalOps.{name}.csproj";

// A service owns one database, migrates it before it starts, and talks to the others through the broker. It does not
// wait for the
// broker, which takes longest to start and leaves a processor idle: it is ready once it has seen the broker's queues.
(IResourceBuilder<ProjectResource> Service, IResourceBuilder<ProjectResource> Migrations) AddService(
    string name,
    string project,
    string databaseName
)
{
    var database = postgres.AddDatabase(databaseName);
    var migrations = builder
        .AddProject(Migrations(name), project)
        .WithArgs("migrate")
        .WithEnvironment("HOSPITALOPS_HOME", home)
        .WithReference(database)
        .WaitFor(database);
    var service = builder
        .AddProject(name, project)
        .WithHttpEndpoint()
        .WithHttpHealthCheck("/health/ready")
        .WithEnvironment("HOSPITALOPS_HOME", home)
        .WithReference(database)
        .WithReference(redis)
        .WithReference(messaging)
        .WaitFor(redis)
        .WaitForCompletion(migrations);
    return (service, migrations);
}
