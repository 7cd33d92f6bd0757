using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Processes;
using HospitalOps.LocalHosting.Running;

namespace HospitalOps.LocalHosting.Servers;

/// <summary>One of our programs, run from the build output of the same configuration as the AppHost.</summary>
internal sealed class ProjectPlan(
    ProjectResource resource,
    int replica,
    bool runsToCompletion,
    ResolvedValues values,
    BuildOutput output
) : IPlan
{
    private static readonly HttpClient s_probe = new() { Timeout = TimeSpan.FromSeconds(5) };

    public string Name => replica == 0 ? resource.Name : $"{resource.Name}-{replica + 1}";

    public string Kind => runsToCompletion ? "job" : "project";

    public string? Url => resource.Endpoint is null ? null : values.Url(resource, replica);

    public bool RunsToCompletion => runsToCompletion;

    public bool IsOurs => true;

    public Task<ProcessSpec> PrepareAsync(CancellationToken cancellation)
    {
        var variables = new Dictionary<string, string>
        {
            // Like Aspire's local run; it also makes the portal serve its assets from the build output.
            ["ASPNETCORE_ENVIRONMENT"] = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Development",
            ["OTEL_SERVICE_NAME"] = resource.Name,
            ["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={Name}",

            // The whole product shares this machine: one heap per process, an orderly end within the launcher's
            // patience.
            ["DOTNET_gcServer"] = "0",

            // All start at once: compiling again for speed comes after the start (1 s without new methods,
            // hexadecimal).
            ["DOTNET_TC_CallCountingDelayMs"] = "3E8",
            // Measuring before optimising costs each process seconds of two cores that all of them need; it gains a few
            // percent later.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_SHUTDOWNTIMEOUTSECONDS"] = "2",
            ["DOTNET_NOLOGO"] = "1",
            ["Logging__Console__FormatterName"] = "simple",
            ["Logging__Console__FormatterOptions__SingleLine"] = "true",
            ["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss.fff ",
            ["Logging__Console__FormatterOptions__ColorBehavior"] = "Disabled",
            ["Logging__LogLevel__Microsoft"] = "Warning",
            ["Logging__LogLevel__System.Net.Http.HttpClient"] = "Warning",
        };
        if (Url is { } url)
            variables["ASPNETCORE_URLS"] = url;
        foreach (var set in resource.Environment)
            set(variables, values);
        return Task.FromResult(
            new ProcessSpec(Programs.Dotnet(), [output.Of(resource.ProjectPath), .. resource.Arguments])
            {
                Environment = variables,
                WorkingDirectory = Path.GetDirectoryName(resource.ProjectPath) ?? "/",
                DeathSignal = "KILL",
            }
        );
    }

    public async Task<string?> ProbeAsync(CancellationToken cancellation)
    {
        if (resource.HealthPath is null || Url is null)
            return null;
        try
        {
            using var answer = await s_probe.GetAsync(new Uri(new Uri(Url), resource.HealthPath), cancellation);
            return (int)answer.StatusCode == resource.HealthStatus
                ? null
                : $"{resource.HealthPath} answers {(int)answer.StatusCode}";
        }
        catch (HttpRequestException trouble)
        {
            return trouble.Message;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"{resource.HealthPath} does not answer";
        }
    }
}
