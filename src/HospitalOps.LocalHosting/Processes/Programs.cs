namespace HospitalOps.LocalHosting.Processes;

/// <summary>Finds the servers' programs; each missing one is told with the command that installs it.</summary>
internal static class Programs
{
    public static string Postgres(string program) =>
        InVersionedFolder("/usr/lib/postgresql", $"bin/{program}")
        ?? OnPath(program)
        ?? throw Missing("PostgreSQL", "postgresql");

    public static string Redis() => OnPath("redis-server") ?? throw Missing("Redis", "redis-server");

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

    private static LocalHostingException Missing(string what, string package) =>
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
                .OrderByDescending(folder =>
                    Version.TryParse(Digits(folder), out var version) ? version : new Version(0, 0)
                )
                .Select(folder => Path.Combine(folder, program))
                .FirstOrDefault(File.Exists);

    private static string Digits(string folder)
    {
        var version = Path.GetFileName(folder).Split('-')[^1];
        return version.Contains('.', StringComparison.Ordinal) ? version : $"{version}.0";
    }
}
