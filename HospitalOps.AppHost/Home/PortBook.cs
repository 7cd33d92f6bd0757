using System.Net.NetworkInformation;

namespace HospitalOps.AppHost.Home;

/// <summary>
/// Ports on the loopback address: an inner port is chosen free at first and remembered, and chosen anew only when
/// another program has taken it meanwhile. Two checkouts begin their search at different places.
/// </summary>
internal static class PortBook
{
    // Below the range from which the kernel takes ports for outgoing connections.
    private const int First = 20000;
    private const int Span = 10000;

    public static int Get(PrivateFolder home, string name) =>
        new KeptValues<int>(home, "ports.json").GetOrAdd(name, IsFree, taken => Choose(home, taken));

    /// <summary>Whether nobody listens on the port, neither on IPv4 nor on IPv6.</summary>
    public static bool IsFree(int port) =>
        !IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(one => one.Port == port);

    private static int Choose(PrivateFolder home, IReadOnlyCollection<int> taken)
    {
        var start = (int)((uint)string.GetHashCode(home.Root, StringComparison.Ordinal) % (Span - 200));
        for (var step = 0; step < Span; step++)
        {
            var port = First + ((start + step) % Span);
            if (!taken.Contains(port) && IsFree(port))
                return port;
        }

        throw new TroubleException($"No free port between {First} and {First + Span}: stop some programs.");
    }
}
