using System.Collections.Concurrent;

namespace HospitalOps.Services.Telemetry;

/// <summary>At most one line per cause and 10 s: an outage must not bury its own cause.</summary>
internal sealed class LogLimiter(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, long> last = new();

    public bool May(string cause)
    {
        var now = clock.GetTimestamp();
        var isMine = false;
        last.AddOrUpdate(
            cause,
            _ => Yes(now),
            (_, before) => clock.GetElapsedTime(before, now) >= Pause ? Yes(now) : No(before)
        );
        return isMine;

        long Yes(long value)
        {
            isMine = true;
            return value;
        }

        long No(long value)
        {
            isMine = false;
            return value;
        }
    }
}
