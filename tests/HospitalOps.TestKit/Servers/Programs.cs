namespace HospitalOps.TestKit.Servers;

/// <summary>Finds the server programs, or says how to install them.</summary>
internal static class Programs
{
    public static string Postgres(string program) =>
        Newest("/usr/lib/postgresql", $"bin/{program}") ?? OnPath(program) ?? throw Missing(program, "postgresql");

    public static string RabbitServer() =>
        Newest("/usr/lib/rabbitmq/lib", "sbin/rabbitmq-server") ?? throw Missing("rabbitmq-server", "rabbitmq-server");

    public static string Epmd() => OnPath("epmd") ?? throw Missing("epmd", "rabbitmq-server");

    public static string Redis() => OnPath("redis-server") ?? throw Missing("redis-server", "redis-server");

    public static string Setpriv() => OnPath("setpriv") ?? throw Missing("setpriv", "util-linux");

    private static string? Newest(string root, string tail) =>
        !Directory.Exists(root)
            ? null
            : Directory
                .GetDirectories(root)
                .OrderByDescending(Version)
                .Select(folder => Path.Combine(folder, tail))
                .FirstOrDefault(File.Exists);

    private static Version Version(string folder) =>
        System.Version.TryParse(
            Path.GetFileName(folder).Split('-')[^1] is var text && text.Contains('.') ? text : text + ".0",
            out var version
        )
            ? version
            : new Version(0, 0);

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static InvalidOperationException Missing(string program, string package) =>
        new($"{program} is not installed. Run: sudo apt-get install -y {package}");
}
