using System.Globalization;
using HospitalOps.AppHost.Home;
using HospitalOps.AppHost.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HospitalOps.AppHost.Running;

/// <summary>
/// Says what happens in one line each, writes status and logs into the private folder, has a crashed process started
/// again, and stops everything when one fails for good. Starting and stopping itself is Aspire's.
/// </summary>
internal sealed class Conductor(IDistributedApplicationBuilder builder, PrivateFolder home)
{
    private readonly TimeProvider clock = TimeProvider.System;
    private readonly DateTimeOffset startedAt = TimeProvider.System.GetUtcNow();
    private readonly Dictionary<string, ResourceStatus> rows = [];
    private readonly Dictionary<string, BackOff> backOffs = [];
    private readonly Dictionary<string, DateTimeOffset> readySince = [];
    private bool wasReady;
    private IServiceProvider services = null!;

    /// <summary>What the AppHost ends with: 0 when it was asked to stop.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Looks on from before the first resource starts until the application ends.</summary>
    public void Begin(IServiceProvider application)
    {
        services = application;
        var lifetime = application.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStopping.Register(() => Say("", "stops"));
        _ = FollowAllAsync(lifetime.ApplicationStopping);
    }

    private async Task FollowAllAsync(CancellationToken stoppingToken)
    {
        var notifications = services.GetRequiredService<ResourceNotificationService>();
        var logs = new ResourceLogs(home, services.GetRequiredService<ResourceLoggerService>());
        foreach (var resource in builder.Resources.Where(IsShown))
        {
            rows[resource.Name] = new ResourceStatus(resource.Name, Kind(resource));
            _ = logs.FollowAsync(resource.Name, stoppingToken);
        }

        await foreach (var told in notifications.WatchAsync(stoppingToken))
        {
            if (!rows.TryGetValue(told.Resource.Name, out var before))
                continue;
            var now = Read(before, told.Snapshot);
            if (now == before)
                continue;
            rows[now.Name] = now;
            if (now.State != before.State)
                Follow(now, told, logs, stoppingToken);
            Write();
        }
    }

    private static bool IsShown(IResource resource) =>
        resource is ExecutableResource or ContainerResource or ProjectResource
        || resource is IResourceWithParent and IResourceWithConnectionString;

    private static string Kind(IResource resource) =>
        resource switch
        {
            ServiceProcess or ProjectResource => resource.Name.EndsWith("-migrate", StringComparison.Ordinal)
                ? "job"
                : "service",
            IResourceWithParent => "database",
            _ => "server",
        };

    private static ResourceStatus Read(ResourceStatus row, CustomResourceSnapshot snapshot) =>
        row with
        {
            State = StateOf(row, snapshot),
            Url = snapshot.Urls.FirstOrDefault(url => !url.IsInternal)?.Url ?? row.Url,
            Pid = int.TryParse(Property(snapshot, "executable.pid"), CultureInfo.InvariantCulture, out var pid)
                ? pid
                : null,
            StartedAt = snapshot.StartTimeStamp is { } at ? new DateTimeOffset(at.ToUniversalTime()) : row.StartedAt,
            Note = snapshot.HealthReports.FirstOrDefault(report => report.Status != HealthStatus.Healthy)?.Description,
        };

    private static string StateOf(ResourceStatus row, CustomResourceSnapshot snapshot)
    {
        var text = snapshot.State?.Text;
        if (text == KnownResourceStates.Running)
            return row.Kind == "job" ? "starting"
                : snapshot.HealthStatus is HealthStatus.Healthy ? "ready"
                : row.State is "ready" or "unhealthy" ? "unhealthy"
                : "starting";
        if (text == KnownResourceStates.FailedToStart)
            return "failed";
        if (text == KnownResourceStates.Exited || text == KnownResourceStates.Finished)
            return row.Kind == "job" ? (snapshot.ExitCode == 0 ? "completed" : "failed") : "stopped";
        return text == KnownResourceStates.Starting ? "starting" : row.State;
    }

    private static string? Property(CustomResourceSnapshot snapshot, string name) =>
        snapshot.Properties.FirstOrDefault(property => property.Name == name)?.Value?.ToString();

    private void Follow(ResourceStatus row, ResourceEvent told, ResourceLogs logs, CancellationToken stopping)
    {
        switch (row.State)
        {
            case "ready":
                readySince[row.Name] = clock.GetUtcNow();
                Say(row.Name, $"ready ({Elapsed()})");
                break;
            case "completed":
                Say(row.Name, $"done ({Elapsed()})");
                break;
            case "unhealthy":
                Say(row.Name, $"unhealthy: {row.Note}");
                break;
            case "failed":
                Fail($"{row.Name} failed (exit code {told.Snapshot.ExitCode})", row.Name, logs);
                break;
            case "stopped" when !stopping.IsCancellationRequested:
                Restart(row, told, logs, stopping);
                break;
        }

        if (!wasReady && rows.Values.All(one => one.IsReady))
        {
            wasReady = true;
            Say("", $"all ready after {Elapsed()}");
            Console.WriteLine($"\nHospitalOps:  {Address()}\nDashboard:    {LocalDashboard.LoginAddress(builder)}\n");
        }
    }

    private void Restart(ResourceStatus row, ResourceEvent told, ResourceLogs logs, CancellationToken stopping)
    {
        if (!backOffs.TryGetValue(row.Name, out var backOff))
            backOffs[row.Name] = backOff = new BackOff();
        TimeSpan? healthy = readySince.Remove(row.Name, out var since) ? clock.GetUtcNow() - since : null;
        if (backOff.Next(healthy) is not { } pause)
        {
            Fail($"{row.Name} crashes again and again (last exit code {told.Snapshot.ExitCode})", row.Name, logs);
            return;
        }

        Say(row.Name, $"ended with code {told.Snapshot.ExitCode}; started again in {pause.TotalSeconds:0.#} s");
        rows[row.Name] = row with { State = "restarting", Restarts = row.Restarts + 1 };
        _ = StartAgainAsync();

        async Task StartAgainAsync()
        {
            await Task.Delay(pause, stopping);
            var commands = services.GetRequiredService<ResourceCommandService>();
            await commands.ExecuteCommandAsync(told.ResourceId, KnownResourceCommands.StartCommand, stopping);
        }
    }

    private void Fail(string what, string name, ResourceLogs logs)
    {
        foreach (var line in logs.LastLines(name))
            Console.Error.WriteLine($"{name, -20} | {line}");
        Console.Error.WriteLine($"hospitalops: {what}: ./hospitalops logs {name} shows more.");
        ExitCode = TroubleException.ExitCode;
        services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }

    private void Write() =>
        new Status(
            Environment.ProcessId,
            startedAt,
            wasReady && rows.Values.All(one => one.IsReady),
            Address(),
            LocalDashboard.LoginAddress(builder),
            [.. rows.Values]
        ).Write(home);

    private string? Address() =>
        rows.GetValueOrDefault(ResourceNames.Gateway)?.Url?.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private string Elapsed() =>
        string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() - startedAt).TotalSeconds:0.0} s");

    private static void Say(string name, string text) =>
        Console.WriteLine($"{(name.Length == 0 ? "hospitalops" : name), -20} * {text}");
}

internal static class ConductorExtensions
{
    public static Conductor AddConductor(this IDistributedApplicationBuilder builder, PrivateFolder home)
    {
        var conductor = new Conductor(builder, home);
        if (!builder.ExecutionContext.IsRunMode)
            return conductor;
        // Aspire's own notes too; beside the project they need a checkout that this user may write.
        builder.Configuration["Aspire:Store:Path"] = home.Root;
        // Aspire's own log repeats what the conductor says in one line each.
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Eventing.Subscribe<BeforeStartEvent>(
            (started, _) =>
            {
                conductor.Begin(started.Services);
                return Task.CompletedTask;
            }
        );
        return conductor;
    }
}
