namespace HospitalOps.PatientTracking.Log;

/// <summary>
/// One event as it came: the log that journeys are folded from, and from which they can be folded again. Appended,
/// never changed; a second
/// copy of an event has the same id. Codes and ids only.
/// </summary>
internal sealed class TrackedEvent
{
    /// <summary>Message id of the publisher.</summary>
    public Guid Id { get; init; }

    public required string AggregateType { get; init; }

    public Guid AggregateId { get; init; }

    public long AggregateVersion { get; init; }

    public required string EventType { get; init; }

    public Guid HospitalId { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>Database time at the service that recorded it.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    public required string Actor { get; init; }

    public Guid? StayId { get; init; }

    public Guid? VisitId { get; init; }

    public Guid? PatientId { get; init; }

    public string? BedCode { get; init; }

    /// <summary>The message as JSON.</summary>
    public required string Body { get; init; }
}

/// <summary>A visit that turned into a stay; told by whichever event comes first.</summary>
internal sealed class JourneyLink
{
    public Guid VisitId { get; init; }

    public Guid StayId { get; init; }

    public Guid HospitalId { get; init; }
}

/// <summary>An identity that was merged into another one.</summary>
internal sealed class PatientAlias
{
    public Guid RetiredId { get; init; }

    public Guid SurvivorId { get; init; }
}
