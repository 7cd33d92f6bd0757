namespace HospitalOps.AppHost.Servers;

/// <summary>Finds the servers' programs; each missing one is told with the command that installs it.</summary>
internal static class Programs
{
    public static string Postgres(string program) =>
        InVersionedFolder("/usr/lib/postgresql", $"bin/{program}")
        ?? OnPath(program)
        ?? throw Missing("PostgreSQL", "postgresql");

    public static string Redis() => OnPath("redis-server") ?? throw Missing("Redis", "redis-server");

    // The wrapper in /usr/sbin insists on its own user; the script itself does not.
    public static string RabbitMQ() =>
        InVersionedFolder("/usr/lib/rabbitmq/lib", "sbin/rabbitmq-server")
        ?? throw Missing("RabbitMQ", "rabbitmq-server");

    public static string ErlangNames() =>
        OnPath("epmd")
        ?? InVersionedFolder("/usr/lib/erlang", "bin/epmd")
        ?? throw Missing("Erlang's epmd", "rabbitmq-server");

    public static string Dotnet() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host)
            ? host
            : OnPath("dotnet") ?? "dotnet";

    private static TroubleException Missing(string what, string package) =>
        new($"{what} is not installed: apt-get install {package} (./hospitalops up does it when it may).");

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    /// <summary>The newest of several installed versions.</summary>
    private static string? InVersionedFolder(string parent, string program) =>
        !Directory.Exists(parent)
            ? null
            : Directory
                .GetDirectories(parent)
                .OrderByDescending(VersionOf)
                .Select(folder => Path.Combine(folder, program))
                .FirstOrDefault(File.Exists);

    private static Version VersionOf(string folder)
    {
        var text = Path.GetFileName(folder).Split('-')[^1];
        return Version.TryParse(text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0", out var version)
            ? version
            : new Version(0, 0);
    }
}
