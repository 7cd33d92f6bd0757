namespace HospitalOps.PatientTracking.Log;

/// <summary>What a night in the bed is judged by.</summary>
/// <param name="Service">Service whose patients the ward takes; null where it takes everybody's.</param>
/// <param name="SharedRoom">Room that patients of one sex share; null elsewhere.</param>
/// <param name="Sex">female, male or unknown.</param>
internal sealed record BedFacts(string? Service, string? SharedRoom, string? Sex);

/// <summary>One point of a journey as an event told it.</summary>
/// <param name="Name">As in <see cref="MilestoneNames"/>.</param>
/// <param name="Thread">What the milestone belongs to where a journey has several: ticket, bed request, cleaning,
/// transport, blocker.</param>
/// <param name="Place">Bed, service point or queue kind.</param>
/// <param name="Detail">One more code: level, destination, cause, reason.</param>
/// <param name="Due">When the next step is due, where the event says so.</param>
/// <param name="ToldAt">The time before a correction.</param>
/// <param name="Void">Taken back: kept, shown, not counted.</param>
/// <param name="Bed">Of a bed that was entered, where its service told it.</param>
internal sealed record Milestone(
    Guid EventId,
    string Name,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Actor,
    string Source,
    Guid? Thread = null,
    string? Place = null,
    Guid? WardId = null,
    string? Detail = null,
    DateTimeOffset? Due = null,
    DateTimeOffset? ToldAt = null,
    bool Void = false,
    BedFacts? Bed = null
)
{
    /// <summary>Ward code of a bed code like BSK-CAR-03A.</summary>
    public string? Ward => WardOf(Place);

    public static string? WardOf(string? bedCode) => bedCode?.Split('-') is [_, var ward, _] ? ward : null;

    /// <summary>
    /// The one order of a journey: by time, then by the usual order of milestones, then by what the publisher recorded;
    /// never by when it came here.
    /// </summary>
    public static IReadOnlyList<Milestone> InOrder(IEnumerable<Milestone> milestones) =>
        [
            .. milestones
                .OrderBy(milestone => milestone.OccurredAt)
                .ThenBy(milestone => MilestoneNames.PlaceOf(milestone.Name))
                .ThenBy(milestone => milestone.RecordedAt)
                .ThenBy(milestone => milestone.EventId)
                .ThenBy(milestone => milestone.Name, StringComparer.Ordinal),
        ];
}
