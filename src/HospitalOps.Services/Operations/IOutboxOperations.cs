using HospitalOps.Api.Platform;

namespace HospitalOps.Services.Operations;

/// <summary>
/// What an operator may do with parked and past messages. Every decision is stored with its author and reason.
/// </summary>
public interface IOutboxOperations
{
    /// <summary>How messaging stands: the reading of the last seconds.</summary>
    MessagingState State { get; }

    /// <summary>Events that could not be sent, with the number of events behind each.</summary>
    Task<IReadOnlyList<ParkedEvent>> ListParkedEventsAsync(CancellationToken cancel = default);

    /// <summary>Messages that a consumer could not handle.</summary>
    Task<IReadOnlyList<ParkedMessage>> ListParkedMessagesAsync(CancellationToken cancel = default);

    /// <summary>Tries a parked event again; false when it is not parked.</summary>
    Task<bool> RetryEventAsync(Guid eventId, Decision decision, CancellationToken cancel = default);

    /// <summary>Gives a parked event up, so that its successors can leave; false when it is not parked.</summary>
    Task<bool> SkipEventAsync(Guid eventId, Decision decision, CancellationToken cancel = default);

    /// <summary>Handles a parked message again; throws what the handler throws and leaves it parked then.</summary>
    Task<bool> RetryMessageAsync(
        string consumer,
        Guid messageId,
        Decision decision,
        CancellationToken cancel = default
    );

    /// <summary>Gives a parked message up and lets its successors in; false when it is not parked.</summary>
    Task<bool> SkipMessageAsync(string consumer, Guid messageId, Decision decision, CancellationToken cancel = default);

    /// <summary>Sends committed events again; consumers ignore what they know.</summary>
    /// <param name="request">Which events.</param>
    /// <param name="dryRun">True only counts them.</param>
    /// <param name="decision">Who and why.</param>
    Task<long> ReplayAsync(ReplayRequest request, bool dryRun, Decision decision, CancellationToken cancel = default);
}

/// <summary>Who decided, and why.</summary>
public sealed record Decision(string Actor, string Reason);

/// <summary>Events recorded since a time, narrowed by kind or by one aggregate.</summary>
public sealed record ReplayRequest(DateTimeOffset Since, string? AggregateType = null, Guid? AggregateId = null);
