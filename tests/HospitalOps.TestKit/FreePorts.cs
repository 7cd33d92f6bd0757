using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace HospitalOps.TestKit;

/// <summary>
/// Ports for servers of a test. They lie below the range from which the system gives ports to outgoing connections: one
/// of those could take
/// the port before the server does, or while it is stopped.
/// </summary>
internal static class FreePorts
{
    private const int First = 15000,
        Last = 32000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port that nobody listens on and that this process has not given before.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (!Given.TryAdd(port, true))
                continue;
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
