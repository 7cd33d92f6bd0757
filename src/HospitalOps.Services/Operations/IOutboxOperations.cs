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

/// <summary>How messaging of one service stands.</summary>
/// <param name="Unsent">Committed events that the broker has not confirmed.</param>
/// <param name="OldestUnsentSeconds">Alert above 60.</param>
/// <param name="Waiting">Messages that came before their predecessor.</param>
/// <param name="BrokerAway">The broker does not take events at the moment; they wait in the database.</param>
public sealed record MessagingState(
    long Unsent,
    double OldestUnsentSeconds,
    long ParkedEvents,
    long ParkedMessages,
    long Waiting,
    double OldestWaitingSeconds,
    long DeadLetters,
    bool BrokerAway
);

/// <summary>Who decided, and why.</summary>
public sealed record Decision(string Actor, string Reason);

/// <summary>Events recorded since a time, narrowed by kind or by one aggregate.</summary>
public sealed record ReplayRequest(DateTimeOffset Since, string? AggregateType = null, Guid? AggregateId = null);

/// <summary>One event that was given up after five tries.</summary>
public sealed record ParkedEvent(
    Guid EventId,
    string EventType,
    string AggregateType,
    Guid AggregateId,
    long AggregateVersion,
    int Attempts,
    string? Error,
    long Behind
);

/// <summary>One message that a consumer gave up after five tries.</summary>
public sealed record ParkedMessage(
    string Consumer,
    Guid MessageId,
    string EventType,
    string Reason,
    int Attempts,
    DateTimeOffset ParkedAt
);
