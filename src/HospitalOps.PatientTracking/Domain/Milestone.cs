namespace HospitalOps.PatientTracking.Domain;

/// <summary>One stamp of one patient's journey; appended, never changed. Codes and ids only.</summary>
internal sealed class Milestone
{
    /// <summary>Event and stamp: a repeated event adds nothing.</summary>
    public required string Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid? VisitId { get; init; }

    public Guid? StayId { get; init; }

    public Guid? PatientId { get; init; }

    /// <summary>Name of the stamp as in <see cref="Stamps"/>.</summary>
    public required string Stamp { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>Database time at the service that recorded it.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    public required string Actor { get; init; }

    /// <summary>Where: bed, service point, queue kind.</summary>
    public string? Place { get; init; }

    /// <summary>One more code: level, destination, cause, reason.</summary>
    public string? Detail { get; init; }

    public required string Source { get; init; }
}

/// <summary>A visit that turned into a stay.</summary>
internal sealed class JourneyLink
{
    public Guid VisitId { get; init; }

    public Guid StayId { get; init; }

    public Guid HospitalId { get; init; }
}
