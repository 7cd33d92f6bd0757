namespace HospitalOps.Contracts.BedManagement;

/// <summary>A plan of the day was computed; nothing has moved.</summary>
public sealed record DayPlanProposed
{
    public required Guid HospitalId { get; init; }

    public required Guid DayPlanId { get; init; }

    /// <summary>Lines of the plan.</summary>
    public required int Entries { get; init; }

    /// <summary>Points when everybody stays and each request takes its best bed in turn; less is better.</summary>
    public required long CostBefore { get; init; }

    /// <summary>Points of the plan.</summary>
    public required long Cost { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
