using HospitalOps.Services.Telemetry;
using HospitalOps.Services.Topology;
using Microsoft.Extensions.Logging;

namespace HospitalOps.Services.Inbox;

/// <summary>
/// Replaces the bus when nobody reads a queue of ours although the broker is there. Endpoints of MassTransit 8.3 to 8.4
/// did not
/// always come back after a killed broker (MassTransit #5692), and a queue that nobody reads is a board that stands
/// still.
/// </summary>
internal sealed partial class ConsumerWatch(
    BrokerTopology topology,
    InboxBus bus,
    LogLimiter limiter,
    ILogger<ConsumerWatch> logger
)
{
    /// <summary>Checks in a row, 10 s apart: the library has its own time to reconnect first.</summary>
    internal const int Patience = 3;

    private int unread;

    /// <summary>Looks at what the last check of the topology found.</summary>
    public async Task CheckAsync(CancellationToken cancel)
    {
        unread = topology.IsRight && topology.Unread.Count > 0 ? unread + 1 : 0;
        if (unread < Patience)
            return;
        unread = 0;
        if (limiter.May("unread"))
            LogUnread(logger, string.Join(", ", topology.Unread));
        await bus.ReplaceAsync(cancel);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Inbox: nobody reads {Queues} although the broker is there; a new bus takes over"
    )]
    private static partial void LogUnread(ILogger logger, string queues);
}
