using System.Diagnostics;
using HospitalOps.AppHost.Home;

namespace HospitalOps.AppHost.Servers;

/// <summary>
/// PostgreSQL, Redis and RabbitMQ: as containers where a container runtime answers, else as processes from this
/// system's packages. The choice is made here and nowhere else (docs/adr/0029).
/// </summary>
internal static class ServerHosting
{
    private static readonly Lazy<bool> s_containers = new(Choose);

    public static IResourceBuilder<IResourceWithConnectionString> AddPostgresServer(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home
    ) =>
        builder.UsesContainers()
            ? builder.AddPostgres(name, password: builder.AddPassword(name, home)).WithDataVolume()
            : builder.AddPostgresProcess(name, home);

    public static IResourceBuilder<IResourceWithConnectionString> AddRedisServer(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home
    ) =>
        builder.UsesContainers()
            ? builder.AddRedis(name, password: builder.AddPassword(name, home)).WithDataVolume()
            : builder.AddRedisProcess(name, home);

    public static IResourceBuilder<IResourceWithConnectionString> AddMessageBroker(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home
    ) =>
        builder.UsesContainers()
            ? builder.AddRabbitMQ(name, password: builder.AddPassword(name, home)).WithDataVolume()
            : builder.AddRabbitMQProcess(name, home);

    /// <summary>A service's own database.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddServiceDatabase(
        this IResourceBuilder<IResourceWithConnectionString> server,
        string name
    ) =>
        server.Resource is PostgresServerResource container
            ? server.ApplicationBuilder.CreateResourceBuilder(container).AddDatabase(name)
            : server.ApplicationBuilder.CreateResourceBuilder((ServerProcess)server.Resource).AddProcessDatabase(name);

    // What is published always describes containers: another machine will run it.
    private static bool UsesContainers(this IDistributedApplicationBuilder builder) =>
        builder.ExecutionContext.IsPublishMode || s_containers.Value;

    private static bool Choose()
    {
        var wanted = Environment.GetEnvironmentVariable("HOSPITALOPS_SERVERS");
        var (containers, reason) = wanted switch
        {
            "containers" => (true, "asked for by HOSPITALOPS_SERVERS"),
            "processes" => (false, "asked for by HOSPITALOPS_SERVERS"),
            null or "" => Runtime() is { } runtime
                ? (true, $"{runtime} answers")
                : (false, "no container runtime answers"),
            _ => throw new TroubleException($"HOSPITALOPS_SERVERS is containers or processes, not '{wanted}'."),
        };
        Console.WriteLine($"hospitalops: servers run as {(containers ? "containers" : "processes")} ({reason})");
        return containers;
    }

    private static string? Runtime() =>
        Answers("docker") ? "docker"
        : Answers("podman") ? "podman"
        : null;

    private static bool Answers(string runtime)
    {
        try
        {
            using var asked = Process.Start(
                new ProcessStartInfo(runtime, "info") { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            if (asked.WaitForExit(TimeSpan.FromSeconds(3)))
                return asked.ExitCode == 0;
            asked.Kill(entireProcessTree: true);
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
