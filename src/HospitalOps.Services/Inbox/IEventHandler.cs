namespace HospitalOps.Services.Inbox;

/// <summary>
/// Takes one kind of event. Runs inside the inbox transaction and only changes the service's DbContext.
/// </summary>
/// <typeparam name="TEvent">A record of the event catalogue.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : class
{
    Task HandleAsync(TEvent message, EventContext context, CancellationToken cancel);
}

/// <summary>Takes whole kinds of events, whichever they are: a log of what happened.</summary>
public interface IEventObserver
{
    /// <summary>Runs inside the inbox transaction, as a handler does.</summary>
    Task ObserveAsync(object message, EventContext context, CancellationToken cancel);
}

/// <summary>What travels beside an event.</summary>
/// <param name="RecordedAt">Database time at which the publisher stored it.</param>
/// <param name="Actor">Account that caused it.</param>
public sealed record EventContext(
    Guid MessageId,
    string AggregateType,
    Guid AggregateId,
    long AggregateVersion,
    Guid HospitalId,
    DateTimeOffset RecordedAt,
    string Actor
);
