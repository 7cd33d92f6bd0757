using System.Globalization;
using HospitalOps.AppHost.Home;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.AppHost.Servers;

/// <summary>A private Redis: own folder and port, loopback only, password from a file of this user alone.</summary>
internal static class RedisProcess
{
    public static IResourceBuilder<ServerProcess> AddRedisProcess(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home
    )
    {
        var folder = home.Subfolder(name);
        var port = PortBook.Get(home, name).ToString(CultureInfo.InvariantCulture);
        var password = builder.AddPassword(name, home);
        var reference = ReferenceExpression.Create($"127.0.0.1:{port},password={password}");
        var server = new ServerProcess(name, Programs.Redis(), folder, reference);
        builder
            .Services.AddHealthChecks()
            .AddRedis(_ => reference.GetValueAsync(default).AsTask().GetAwaiter().GetResult()!, name);
        return builder
            .AddResource(server)
            .WithArgs(Path.Combine(folder, "redis.conf"))
            .WithHealthCheck(name)
            .OnBeforeResourceStarted(
                async (_, _, cancellation) =>
                    home.WriteSecret(
                        Path.Combine(name, "redis.conf"),
                        $"""
                        bind 127.0.0.1
                        port {port}
                        dir "{home.Subfolder(Path.Combine(name, "data"))}"
                        requirepass {await password.Resource.GetValueAsync(cancellation)}
                        appendonly yes
                        # The log is enough. A snapshot that cannot be written would keep the server from ending.
                        save ""
                        daemonize no

                        """
                    )
            );
    }
}
