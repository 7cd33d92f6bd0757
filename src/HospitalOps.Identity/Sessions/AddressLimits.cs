using System.Collections.Concurrent;
using System.Net;

namespace HospitalOps.Identity.Sessions;

/// <summary>
/// Wrong passwords per address: more than 20 in a minute and the address waits. In memory: a restart forgives.
/// </summary>
internal sealed class AddressLimits
{
    private const int PerMinute = 20;
    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset From, int Count)> failures = new();

    public TimeSpan? RetryAfter(IPAddress? address, DateTimeOffset now) =>
        address is not null
        && failures.TryGetValue(address, out var seen)
        && seen.Count >= PerMinute
        && now - seen.From < TimeSpan.FromMinutes(1)
            ? seen.From + TimeSpan.FromMinutes(1) - now
            : null;

    public void Failed(IPAddress? address, DateTimeOffset now)
    {
        if (address is null)
            return;
        failures.AddOrUpdate(
            address,
            (now, 1),
            (_, seen) => now - seen.From < TimeSpan.FromMinutes(1) ? (seen.From, seen.Count + 1) : (now, 1)
        );
    }
}
