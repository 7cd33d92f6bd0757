using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Folder;
using HospitalOps.LocalHosting.Processes;
using HospitalOps.LocalHosting.Running;

namespace HospitalOps.LocalHosting.Servers;

/// <summary>
/// A private Redis: own folder and port, loopback only, password from a file that only this user reads.
/// </summary>
internal sealed class RedisPlan(RedisResource resource, ResolvedValues values, PrivateFolder folder) : IPlan
{
    private readonly int _port = values.Port(resource);

    public string Name => resource.Name;

    public string Kind => "redis";

    public string? Url => $"127.0.0.1:{_port}";

    public bool RunsToCompletion => false;

    public bool IsOurs => false;

    public Task<ProcessSpec> PrepareAsync(CancellationToken cancellation)
    {
        var program = Programs.Redis();
        var home = folder.Subfolder(Name);
        var data = Path.Combine(home, "data");
        if (!resource.KeepsData && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data);
        folder.WriteSecret(
            Path.Combine(Name, "redis.conf"),
            $"""
            bind 127.0.0.1
            port {_port}
            dir "{data}"
            requirepass {values.Parameter(resource.Password)}
            appendonly yes
            daemonize no

            """
        );
        return Task.FromResult(new ProcessSpec(program, Path.Combine(home, "redis.conf")) { WorkingDirectory = data });
    }

    public async Task<string?> ProbeAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port, cancellation);
            await using var stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"AUTH {values.Parameter(resource.Password)}\r\nPING\r\n"),
                cancellation
            );
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var signedIn = await reader.ReadLineAsync(cancellation);
            var answer = await reader.ReadLineAsync(cancellation);
            return answer == "+PONG" ? null : $"{signedIn} {answer}";
        }
        catch (Exception trouble) when (trouble is SocketException or IOException)
        {
            return trouble.Message;
        }
    }
}
