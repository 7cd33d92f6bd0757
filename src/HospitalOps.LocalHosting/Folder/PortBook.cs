using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace HospitalOps.LocalHosting.Folder;

/// <summary>
/// Ports on the loopback address: an inner port is chosen free at first and remembered, and chosen anew only when
/// another
/// program has taken it meanwhile. Two checkouts begin their search at different places.
/// </summary>
/// <param name="folder">The private folder.</param>
internal sealed class PortBook(PrivateFolder folder)
{
    // Below the range from which the kernel takes ports for outgoing connections.
    private const int First = 20000;
    private const int Span = 10000;
    private readonly KeptValues<int> _kept = new(folder, "ports.json");
    private readonly Dictionary<string, int> _inUse = [];
    private readonly Lock _lock = new();

    public int Get(string name, int? asked)
    {
        if (asked is { } port)
            return port;
        lock (_lock)
        {
            // Within one run a port stays: by then our own process listens on it.
            if (!_inUse.TryGetValue(name, out var chosen))
                _inUse[name] = chosen = _kept.GetOrAdd(name, IsFree, Choose);
            return chosen;
        }
    }

    /// <summary>Whether nobody listens on the port, neither on IPv4 nor on IPv6 loopback.</summary>
    public static bool IsFree(int port)
    {
        if (IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port))
            return false;
        try
        {
            using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private int Choose(IReadOnlyCollection<int> taken)
    {
        var start = (int)((uint)string.GetHashCode(folder.Root, StringComparison.Ordinal) % (Span - 200));
        for (var step = 0; step < Span; step++)
        {
            var port = First + ((start + step) % Span);
            if (!taken.Contains(port) && IsFree(port))
                return port;
        }

        throw new LocalHostingException($"No free port between {First} and {First + Span}: stop some programs.");
    }
}
