using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Processes;
using HospitalOps.LocalHosting.Running;

namespace HospitalOps.LocalHosting.Servers;

/// <summary>
/// The broker's own Erlang port mapper; without it the broker would start one that outlives everything.
/// </summary>
internal sealed class ErlangNamesPlan(ErlangNamesResource resource, ResolvedValues values) : IPlan
{
    private readonly int _port = values.Port(resource);

    public string Name => resource.Name;

    public string Kind => "epmd";

    public string? Url => $"127.0.0.1:{_port}";

    public bool RunsToCompletion => false;

    public bool IsOurs => false;

    public Task<ProcessSpec> PrepareAsync(CancellationToken cancellation) =>
        Task.FromResult(new ProcessSpec(Programs.ErlangNames(), "-port", $"{_port}", "-address", "127.0.0.1"));

    public async Task<string?> ProbeAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port, cancellation);
            return null;
        }
        catch (SocketException trouble)
        {
            return trouble.Message;
        }
    }
}
