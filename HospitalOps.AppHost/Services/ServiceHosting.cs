using System.Globalization;
using HospitalOps.AppHost.Home;
using HospitalOps.AppHost.Servers;

namespace HospitalOps.AppHost.Services;

/// <summary>
/// Our own programs. <c>./hospitalops up</c> starts what it has built; <c>dotnet run</c>, <c>aspire run</c> and an IDE
/// start projects, which they can build, watch and debug.
/// </summary>
internal static class ServiceHosting
{
    // Set by ./hospitalops up.
    private static readonly bool s_built = Environment.GetEnvironmentVariable("HOSPITALOPS_BUILT") == "1";

    /// <summary>Settings of every program: the whole product shares one machine and starts at once.</summary>
    private static readonly Dictionary<string, string> s_settings = new()
    {
        // Not Development, whose error pages show the code to everybody.
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_ENVIRONMENT"] = "Production",
        // One heap per process, an orderly end within the AppHost's patience.
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_SHUTDOWNTIMEOUTSECONDS"] = "2",
        // Compiling again for speed comes after the start (1 s without new methods, hexadecimal), and measuring before
        // optimising costs seconds of all processors for a few percent later.
        ["DOTNET_TC_CallCountingDelayMs"] = "3E8",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["Logging__Console__FormatterName"] = "simple",
        ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        ["Logging__Console__FormatterOptions__ColorBehavior"] = "Disabled",
        ["Logging__LogLevel__Microsoft"] = "Warning",
        ["Logging__LogLevel__System.Net.Http.HttpClient"] = "Warning",
    };

    /// <summary>A service with an address and a health check.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Resource name.</param>
    /// <param name="home">The private folder.</param>
    /// <param name="publicPort">The port that people use; null for an inner one.</param>
    public static ServiceHandle AddService<TProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home,
        int? publicPort = null
    )
        where TProject : IProjectMetadata, new()
    {
        if (publicPort is { } port && builder.ExecutionContext.IsRunMode && !PortBook.IsFree(port))
            throw new TroubleException(
                $"Port {port.ToString(CultureInfo.InvariantCulture)} is taken by another program: stop it, or choose another one with --port N."
            );
        return s_built && builder.ExecutionContext.IsRunMode ? Built() : Project();

        ServiceHandle Built()
        {
            var chosen = publicPort ?? PortBook.Get(home, name);
            var service = AddProcess(name)
                .WithHttpEndpoint(port: chosen, targetPort: chosen, isProxied: false)
                .WithEnvironment(
                    "ASPNETCORE_URLS",
                    string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{chosen}")
                )
                .WithHttpHealthCheck("/health/ready");
            return new ServiceHandle.Of<ServiceProcess>(service, AddProcess);
        }

        ServiceHandle Project()
        {
            var service = AddProject(name)
                .WithHttpEndpoint(port: publicPort, isProxied: publicPort is null)
                .WithHttpHealthCheck("/health/ready");
            if (publicPort is not null)
                service.WithExternalHttpEndpoints();
            return new ServiceHandle.Of<ProjectResource>(service, AddProject);
        }

        IResourceBuilder<ServiceProcess> AddProcess(string resource)
        {
            var project = new TProject().ProjectPath;
            var process = new ServiceProcess(resource, Programs.Dotnet(), Path.GetDirectoryName(project)!);
            return Configure(builder.AddResource(process).WithArgs(BuildOutput(project)).WithOtlpExporter());
        }

        IResourceBuilder<ProjectResource> AddProject(string resource) =>
            Configure(builder.AddProject<TProject>(resource));

        IResourceBuilder<T> Configure<T>(IResourceBuilder<T> program)
            where T : IResourceWithEnvironment
        {
            foreach (var (variable, value) in s_settings)
                program.WithEnvironment(variable, value);
            return program.WithEnvironment("HOSPITALOPS_HOME", home.Root);
        }
    }

    /// <summary>The program of a project, built in the configuration of the AppHost itself.</summary>
    private static string BuildOutput(string projectPath)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var program = Path.Combine(
            Path.GetDirectoryName(projectPath)!,
            "bin",
            framework.Parent!.Name,
            framework.Name,
            $"{Path.GetFileNameWithoutExtension(projectPath)}.dll"
        );
        return File.Exists(program)
            ? program
            : throw new TroubleException($"{program} is not built (./hospitalops up does it).");
    }
}
