namespace HospitalOps.Contracts.BedManagement;

/// <summary>A person accepted or rejected one line of a plan of the day.</summary>
public sealed record DayPlanEntryAnswered
{
    public required Guid HospitalId { get; init; }

    public required Guid DayPlanId { get; init; }

    public required Guid EntryId { get; init; }

    public required Guid StayId { get; init; }

    public Guid? PlacementRequestId { get; init; }

    public Guid? BedId { get; init; }

    /// <summary>accepted or rejected.</summary>
    public required string Answer { get; init; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
