using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Platform;

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

/// <summary>Why a parked message is tried again; stored with the person.</summary>
public sealed record RetryRequest([property: Required, StringLength(300, MinimumLength = 3)] string Reason);

/// <summary>Messaging of one service, and what waits for a person.</summary>
public sealed record PlatformView(
    MessagingState State,
    IReadOnlyList<ParkedEvent> Events,
    IReadOnlyList<ParkedMessage> Messages
);
