using System.Globalization;
using HospitalOps.AppHost.Home;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace HospitalOps.AppHost.Servers;

/// <summary>A private RabbitMQ: own node name, name server, cookie, folders and ports; loopback only.</summary>
internal static class RabbitMQProcess
{
    private const string User = "hospitalops";

    public static IResourceBuilder<ServerProcess> AddRabbitMQProcess(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home
    )
    {
        var folder = home.Subfolder(name);
        var port = PortBook.Get(home, name).ToString(CultureInfo.InvariantCulture);
        var namesPort = PortBook.Get(home, $"{name}-names").ToString(CultureInfo.InvariantCulture);
        var password = builder.AddPassword(name, home);
        var reference = ReferenceExpression.Create($"amqp://{User}:{password}@127.0.0.1:{port}");
        var server = new ServerProcess(name, Programs.RabbitMQ(), folder, reference);

        // The broker's own Erlang port mapper; without it the broker would start one that outlives everything.
        var names = builder.AddExecutable(
            $"{name}-names",
            Programs.ErlangNames(),
            folder,
            "-port",
            namesPort,
            "-address",
            "127.0.0.1"
        );
        builder.Services.AddHealthChecks().AddRabbitMQ(ConnectAsync, name);
        var broker = builder.AddResource(server).WithHealthCheck(name).WaitFor(names);
        names.WithParentRelationship(broker);
        foreach (var (variable, value) in Variables(folder, port, namesPort, PortBook.Get(home, $"{name}-nodes")))
            broker.WithEnvironment(variable, value);
        return broker.OnBeforeResourceStarted(
            async (_, _, cancellation) => Write(home, name, port, await password.Resource.GetValueAsync(cancellation))
        );

        async Task<IConnection> ConnectAsync(IServiceProvider services)
        {
            var factory = new ConnectionFactory { Uri = new Uri((await reference.GetValueAsync(default))!) };
            return await factory.CreateConnectionAsync("health");
        }
    }

    private static void Write(PrivateFolder home, string name, string port, string? password)
    {
        home.Subfolder(Path.Combine(name, "data"));
        home.WriteSecret(
            Path.Combine(name, "rabbitmq.conf"),
            $"""
            listeners.tcp.default = 127.0.0.1:{port}
            default_user = {User}
            default_pass = {password}
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 50MB
            log.console = true
            log.console.level = info
            log.file = false

            """
        );
        home.WriteSecret(Path.Combine(name, "enabled_plugins"), "[].\n");
        home.WriteSecret(Path.Combine(name, "rabbitmq-env.conf"), "");
        // Whoever knows it commands the broker; Erlang's own would come from a generator that can be foretold.
        var cookie = home.Path(Path.Combine(name, ".erlang.cookie"));
        home.WriteSecret(Path.Combine(name, ".erlang.cookie"), Secrets.Get(home, $"{name}-cookie"));
        File.SetUnixFileMode(cookie, UnixFileMode.UserRead);
    }

    private static Dictionary<string, string> Variables(string folder, string port, string namesPort, int nodesPort) =>
        new()
        {
            ["HOME"] = folder,
            ["RABBITMQ_NODENAME"] = "hospitalops@localhost",
            ["RABBITMQ_NODE_PORT"] = port,
            ["RABBITMQ_DIST_PORT"] = nodesPort.ToString(CultureInfo.InvariantCulture),
            ["ERL_EPMD_PORT"] = namesPort,
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "rabbitmq-env.conf"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
            // Makes the start script become the broker, so that signals reach it.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
            // Loopback for the node protocol too; no busy waiting of idle schedulers, which would eat the cores of the
            // services.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
                "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
        };
}
