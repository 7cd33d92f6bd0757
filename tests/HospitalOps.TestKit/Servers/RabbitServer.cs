using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace HospitalOps.TestKit.Servers;

/// <summary>
/// A private RabbitMQ with its management interface on loopback, for making virtual hosts and reading queue arguments.
/// </summary>
public sealed class RabbitServer : ServerProcess
{
    private const string User = "test";

    private readonly string home;
    private readonly int port = FreePorts.Next();
    private readonly int managementPort = FreePorts.Next();
    private readonly int distributionPort = FreePorts.Next();
    private readonly int epmdPort = FreePorts.Next();
    private readonly HttpClient http;
    private Process? epmd;
    private int vhosts;

    private RabbitServer(string folder)
    {
        home = folder;
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{managementPort}/api/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{User}"))
        );
    }

    /// <summary>Management API; paths are relative to <c>/api/</c>.</summary>
    public HttpClient Management => http;

    protected override string LogFile => Path.Combine(home, "server.log");

    internal static async Task<RabbitServer> StartAsync(RunFolder folder)
    {
        var server = new RabbitServer(folder.Create("rabbitmq"));
        await server.ConfigureAsync();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>The AMQP address of a virtual host.</summary>
    public string Address(string vhost) =>
        $"amqp://{User}:{User}@127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/{vhost}";

    public async Task<TestVhost> CreateVhostAsync()
    {
        var name = $"v{Interlocked.Increment(ref vhosts)}";
        await MakeVhostAsync(name);
        return new TestVhost(this, name);
    }

    /// <summary>
    /// The disk of the broker is lost: it is started again without its data, its virtual hosts empty.
    /// </summary>
    public async Task LoseEverythingAsync()
    {
        await KillAsync();
        Directory.Delete(Path.Combine(home, "data"), recursive: true);
        Directory.CreateDirectory(Path.Combine(home, "data"));
        await StartAgainAsync();
        for (var number = 1; number <= vhosts; number++)
            await MakeVhostAsync($"v{number}");
    }

    /// <summary>What the broker wrote about what it could not bring back.</summary>
    public string Complaints() =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(Path.Combine(home, "log"))
                .SelectMany(File.ReadLines)
                .Where(line =>
                    line.Contains("[error]", StringComparison.Ordinal)
                    || line.Contains("could not", StringComparison.Ordinal)
                    || line.Contains("ecover", StringComparison.Ordinal)
                )
                .TakeLast(80)
        );

    private async Task MakeVhostAsync(string name)
    {
        using var made = await http.PutAsync(
            $"vhosts/{name}",
            new StringContent("{}", Encoding.UTF8, "application/json")
        );
        made.EnsureSuccessStatusCode();
        using var allowed = await http.PutAsync(
            $"permissions/{name}/{User}",
            new StringContent("""{"configure":".*","write":".*","read":".*"}""", Encoding.UTF8, "application/json")
        );
        allowed.EnsureSuccessStatusCode();
    }

    protected override async Task<Process> LaunchAsync()
    {
        epmd ??= await Launcher.StartAsync(
            Programs.Epmd(),
            ["-address", "127.0.0.1", "-port", epmdPort.ToString(CultureInfo.InvariantCulture)],
            Path.Combine(home, "epmd.log")
        );
        return await Launcher.StartAsync(
            Programs.RabbitServer(),
            [],
            LogFile,
            new Dictionary<string, string>
            {
                ["HOME"] = home,
                ["RUNNING_UNDER_SYSTEMD"] = "true",
                ["RABBITMQ_NODENAME"] = $"test{port}@localhost",
                ["RABBITMQ_DIST_PORT"] = distributionPort.ToString(CultureInfo.InvariantCulture),
                ["ERL_EPMD_PORT"] = epmdPort.ToString(CultureInfo.InvariantCulture),
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
                ["RABBITMQ_MNESIA_BASE"] = Path.Combine(home, "data"),
                ["RABBITMQ_LOG_BASE"] = Path.Combine(home, "log"),
                ["RABBITMQ_CONFIG_FILE"] = Path.Combine(home, "rabbitmq.conf"),
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(home, "plugins"),
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none +sbwtdcpu none +sbwtdio none",
            }
        );
    }

    protected override async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            using var answer = await http.GetAsync("overview");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is SocketException or HttpRequestException)
        {
            return false;
        }
    }

    protected override Task AfterStopAsync()
    {
        if (epmd is { HasExited: false })
            epmd.Kill();
        http.Dispose();
        return Task.CompletedTask;
    }

    private async Task ConfigureAsync()
    {
        Directory.CreateDirectory(Path.Combine(home, "data"));
        Directory.CreateDirectory(Path.Combine(home, "log"));
        await File.WriteAllTextAsync(Path.Combine(home, "plugins"), "[rabbitmq_management].\n");
        await File.WriteAllTextAsync(
            Path.Combine(home, "rabbitmq.conf"),
            $"""
            listeners.tcp.local = 127.0.0.1:{port}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {managementPort}
            default_user = {User}
            default_pass = {User}
            default_user_tags.administrator = true
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 200MB
            consumer_timeout = 300000

            """
        );
    }
}
