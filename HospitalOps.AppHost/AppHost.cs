using System.Globalization;
using HospitalOps.AppHost;
using HospitalOps.AppHost.Home;
using HospitalOps.AppHost.Running;
using HospitalOps.AppHost.Servers;
using HospitalOps.AppHost.Services;
using Projects;
using static HospitalOps.AppHost.ResourceNames;

try
{
    if (args is ["status" or "down" or "accounts", ..])
        return await Commands.RunAsync(args);

    using var home = PrivateFolder.Open(args);
    using var watchdog = Watchdog.Start();
    var builder = DistributedApplication.CreateBuilder(LocalDashboard.Arguments(args, home));
    var conductor = builder.AddConductor(home);

    // Servers → databases → migrations → services → portal → gateway, the one public address.
    var postgres = builder.AddPostgresServer(Postgres, home);
    var redis = builder.AddRedisServer(Redis, home);
    var messaging = builder.AddMessageBroker(Messaging, home);

    var identity = builder.AddService<HospitalOps_Identity>(Identity, home);
    var admissions = builder.AddService<HospitalOps_Admissions>(Admissions, home);
    var beds = builder.AddService<HospitalOps_BedManagement>(Beds, home);
    var queues = builder.AddService<HospitalOps_WaitingQueue>(Queues, home);
    var tracking = builder.AddService<HospitalOps_PatientTracking>(Tracking, home);
    var portal = builder.AddService<HospitalOps_StaffPortal>(Portal, home);
    var gateway = builder.AddService<HospitalOps_Gateway>(Gateway, home, PublicPort());

    identity.OwnsDatabase(postgres.AddServiceDatabase(IdentityDatabase), DemoAccounts);
    admissions.OwnsDatabase(postgres.AddServiceDatabase(AdmissionsDatabase));
    beds.OwnsDatabase(postgres.AddServiceDatabase(BedsDatabase));
    queues.OwnsDatabase(postgres.AddServiceDatabase(QueuesDatabase));
    tracking.OwnsDatabase(postgres.AddServiceDatabase(TrackingDatabase));

    ServiceHandle[] services = [identity, admissions, beds, queues, tracking];
    foreach (var service in services)
    {
        // Nobody waits for the broker, which takes longest to start and leaves a processor idle meanwhile: a service is
        // ready once it has seen the broker's queues.
        service.Uses(redis).WaitsFor(redis).Uses(messaging);
        // Its keys tell who a caller is, also to Identity itself.
        service.Calls(identity);
        // All start side by side, and "ready" is said when all are.
        portal.Calls(service);
        gateway.Calls(service);
    }
    beds.Calls(admissions);
    queues.Calls(admissions);
    portal.Uses(redis).WaitsFor(redis);
    gateway.Calls(portal);
    portal.Sets("Operations__DashboardUrl", LocalDashboard.Address(builder));
    // Calls must be quick right after a start: what is used often is compiled again for speed at once, not a second
    // after the last new method.
    queues.Sets("DOTNET_TC_CallCountingDelayMs", "0");

    await builder.Build().RunAsync();
    return conductor.ExitCode;

    void DemoAccounts(ServiceHandle migrations) =>
        migrations.Sets("Demo__AccountsFile", home.Path(Commands.AccountsFile));
}
catch (TroubleException trouble)
{
    await Console.Error.WriteLineAsync($"hospitalops: {trouble.Message}");
    return TroubleException.ExitCode;
}

static int PublicPort() =>
    int.Parse(Environment.GetEnvironmentVariable("HOSPITALOPS_PORT") ?? "8080", CultureInfo.InvariantCulture);
