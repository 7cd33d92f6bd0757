using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Folder;
using HospitalOps.LocalHosting.Processes;
using HospitalOps.LocalHosting.Running;

namespace HospitalOps.LocalHosting.Servers;

/// <summary>A private RabbitMQ: own node name, name server, cookie, folders and ports; loopback only.</summary>
internal sealed class RabbitMQPlan(RabbitMQServerResource resource, ResolvedValues values, PrivateFolder folder) : IPlan
{
    // The opening of AMQP 0-9-1; a broker that has finished booting answers with a frame.
    private static readonly byte[] s_opening = [(byte)'A', (byte)'M', (byte)'Q', (byte)'P', 0, 0, 9, 1];
    private readonly int _port = values.Port(resource);

    public string Name => resource.Name;

    public string Kind => "rabbitmq";

    public string? Url => $"127.0.0.1:{_port}";

    public bool RunsToCompletion => false;

    public bool IsOurs => false;

    public Task<ProcessSpec> PrepareAsync(CancellationToken cancellation)
    {
        var program = Programs.RabbitMQ();
        var home = folder.Subfolder(Name);
        var data = Path.Combine(home, "data");
        if (!resource.KeepsData && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data);
        folder.WriteSecret(
            Path.Combine(Name, "rabbitmq.conf"),
            $"""
            listeners.tcp.default = 127.0.0.1:{_port}
            default_user = hospitalops
            default_pass = {values.Parameter(resource.Password)}
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 50MB
            log.console = true
            log.console.level = info
            log.file = false

            """
        );
        folder.WriteSecret(Path.Combine(Name, "enabled_plugins"), "[].\n");
        folder.WriteSecret(Path.Combine(Name, "rabbitmq-env.conf"), "");
        return Task.FromResult(
            new ProcessSpec(program)
            {
                WorkingDirectory = home,
                Environment = Variables(home, data),

                // An orderly end takes seconds that nobody waits for any more; the queues survive a hard one.
                DeathSignal = "KILL",
            }
        );
    }

    public async Task<string?> ProbeAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port, cancellation);
            await using var stream = client.GetStream();
            await stream.WriteAsync(s_opening, cancellation);
            return await stream.ReadAsync(new byte[1], cancellation) == 1 ? null : "the broker closed the connection";
        }
        catch (Exception trouble) when (trouble is SocketException or IOException)
        {
            return trouble.Message;
        }
    }

    private Dictionary<string, string> Variables(string home, string data) =>
        new()
        {
            ["HOME"] = home,
            ["RABBITMQ_NODENAME"] = "hospitalops@localhost",
            ["RABBITMQ_NODE_PORT"] = $"{_port}",
            ["RABBITMQ_DIST_PORT"] = $"{values.DistributionPort(resource)}",
            ["ERL_EPMD_PORT"] = $"{values.Port(resource.Names)}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = data,
            ["RABBITMQ_LOG_BASE"] = Path.Combine(home, "log"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(home, "rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(home, "rabbitmq-env.conf"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(home, "enabled_plugins"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(home, "pid"),

            // Makes the start script become the broker, so that signals reach it.
            ["RUNNING_UNDER_SYSTEMD"] = "true",

            // Loopback for the node protocol too; no busy waiting of idle schedulers, which would eat the cores of the
            // services.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
                "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
        };
}
