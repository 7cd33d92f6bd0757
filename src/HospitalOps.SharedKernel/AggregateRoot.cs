namespace HospitalOps.SharedKernel;

/// <summary>
/// Something with a version. What it records leaves the service through the outbox of the same transaction;
/// the version orders the events and guards the row (optimistic lock).
/// </summary>
public abstract class AggregateRoot
{
    private readonly List<object> recorded = [];

    public abstract Guid AggregateId { get; }

    /// <summary>Kind as in the event catalogue, e.g. "Bed".</summary>
    public abstract string AggregateType { get; }

    public Guid HospitalId { get; protected set; }

    /// <summary>Version of the last event: dense, 1, 2, 3 …</summary>
    public long Version { get; private set; }

    internal IReadOnlyList<object> Recorded => recorded;

    /// <summary>Adds an event; it gets the next version.</summary>
    protected void Record(object @event)
    {
        recorded.Add(@event);
        Version++;
    }

    internal void Forget() => recorded.Clear();
}
