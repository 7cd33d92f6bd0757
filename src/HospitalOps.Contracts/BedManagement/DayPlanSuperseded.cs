namespace HospitalOps.Contracts.BedManagement;

/// <summary>A newer plan took the place of this one.</summary>
public sealed record DayPlanSuperseded
{
    public required Guid HospitalId { get; init; }

    public required Guid DayPlanId { get; init; }

    public required Guid ByDayPlanId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
