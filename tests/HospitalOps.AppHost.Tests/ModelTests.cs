using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.AppHost.Tests;

/// <summary>The application model: what is in it, who waits for whom, who may call whom.</summary>
public sealed class ModelTests : IAsyncLifetime
{
    private readonly string home = RunningHost.NewHome();
    private IDistributedApplicationTestingBuilder builder = null!;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("HOSPITALOPS_HOME", home);
        Environment.SetEnvironmentVariable("HOSPITALOPS_PORT", $"{RunningHost.FreePort()}");
        Environment.SetEnvironmentVariable("HOSPITALOPS_SERVERS", "processes");
        builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.HospitalOps_AppHost>();
    }

    public async ValueTask DisposeAsync()
    {
        await builder.DisposeAsync();
        // The program behind the builder ends a moment later, and frees its folder last.
        await RunningHost.FreedAsync(home);
        Directory.Delete(home, recursive: true);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("admissions")]
    [InlineData("beds")]
    [InlineData("queues")]
    [InlineData("tracking")]
    public void A_service_waits_for_its_own_migration_which_waits_for_its_own_database(string service)
    {
        Assert.Contains($"{service}-migrate", WaitsFor(service));
        Assert.Equal([$"{service}db"], WaitsFor($"{service}-migrate"));
        Assert.DoesNotContain("messaging", WaitsFor(service));
    }

    [Fact]
    public void Nobody_else_gets_a_service_s_database()
    {
        foreach (var database in builder.Resources.Where(one => one.Name.EndsWith("db", StringComparison.Ordinal)))
        {
            var service = database.Name[..^2];
            var readers = builder
                .Resources.Where(one => ReferencesOf(one).Contains(database.Name))
                .Select(one => one.Name);
            Assert.Equal([service, $"{service}-migrate"], readers.Order());
        }
    }

    [Fact]
    public void The_gateway_reaches_every_service_and_the_portal_but_no_server()
    {
        Assert.Equal(
            ["admissions", "beds", "identity", "portal", "queues", "tracking"],
            ReferencesOf(builder.Resources.Single(one => one.Name == "gateway")).Order()
        );
    }

    private string[] WaitsFor(string name) =>
        [
            .. builder
                .Resources.Single(one => one.Name == name)
                .Annotations.OfType<WaitAnnotation>()
                .Select(wait => wait.Resource.Name)
                .Where(waited => waited != "postgres")
                .Distinct()
                .Order(),
        ];

    private static IEnumerable<string> ReferencesOf(IResource resource) =>
        resource
            .Annotations.OfType<ResourceRelationshipAnnotation>()
            .Where(relation => relation.Type == "Reference")
            .Select(relation => relation.Resource.Name)
            .Distinct();
}
