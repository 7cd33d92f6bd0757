using HospitalOps.Contracts;

namespace HospitalOps.Services.Inbox;

/// <summary>One consumer: its queue, the events it receives, and whether it needs them in order.</summary>
/// <param name="Name">Class name; part of the inbox keys, so never renamed without a migration.</param>
/// <param name="InOrderOf">Kind of aggregate whose versions it follows, or null.</param>
internal sealed record ConsumerRegistration(
    string Name,
    string Queue,
    Type Type,
    string? InOrderOf,
    IReadOnlyList<EventEntry> Events
)
{
    /// <summary>True when the class takes the event; others only move the position.</summary>
    public bool Handles(Type eventType) =>
        IsObserver || Type.IsAssignableTo(typeof(IEventHandler<>).MakeGenericType(eventType));

    public bool IsObserver => Type.IsAssignableTo(typeof(IEventObserver));
}
