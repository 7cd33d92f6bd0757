using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace HospitalOps.TestKit.Servers;

/// <summary>A private Redis without persistence.</summary>
public sealed class RedisServer : ServerProcess
{
    private readonly string data;
    private readonly int port = FreePorts.Next();

    private RedisServer(string folder) => data = folder;

    /// <summary>As StackExchange.Redis wants it.</summary>
    public string ConnectionString => $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";

    protected override string LogFile => Path.Combine(data, "redis.log");

    internal static async Task<RedisServer> StartAsync(RunFolder folder)
    {
        var server = new RedisServer(folder.Create("redis"));
        await server.StartAgainAsync();
        return server;
    }

    protected override Task<Process> LaunchAsync() =>
        Launcher.StartAsync(
            Programs.Redis(),
            [
                "--bind",
                "127.0.0.1",
                "--port",
                port.ToString(CultureInfo.InvariantCulture),
                "--dir",
                data,
                "--save",
                "",
                "--daemonize",
                "no",
            ],
            LogFile
        );

    protected override async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
