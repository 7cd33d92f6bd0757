namespace HospitalOps.Contracts.PatientTracking;

/// <summary>A person told the time of a milestone anew, or took it back; the first telling is kept.</summary>
public sealed record MilestoneCorrected
{
    public required Guid HospitalId { get; init; }

    public required Guid JourneyId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>Event that told the milestone.</summary>
    public required Guid EventId { get; init; }

    public required string Milestone { get; init; }

    /// <summary>Null: it did not happen.</summary>
    public DateTimeOffset? NewTime { get; init; }

    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
