namespace HospitalOps.Contracts.PatientTracking;

/// <summary>Something holds the discharge back (milestone BlockerOpenedAt).</summary>
public sealed record DischargeBlockerOpened
{
    public required Guid HospitalId { get; init; }

    public required Guid JourneyId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid BlockerId { get; init; }

    /// <summary>
    /// letter, prescription, results, bill, transport, equipment, destination, family, social, consult or
    /// civil_registration.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Role that is to clear it.</summary>
    public required string Owner { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
