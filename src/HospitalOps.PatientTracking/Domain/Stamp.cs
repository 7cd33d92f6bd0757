namespace HospitalOps.PatientTracking.Domain;

/// <summary>What a night in the bed is judged by.</summary>
/// <param name="Service">Service whose patients the ward takes; null where it takes everybody's.</param>
/// <param name="SharedRoom">Room that patients of one sex share; null elsewhere.</param>
/// <param name="Sex">female, male or unknown.</param>
internal sealed record BedFacts(string? Service, string? SharedRoom, string? Sex);

/// <summary>One point of a journey as an event told it.</summary>
/// <param name="Name">As in <see cref="Stamps"/>.</param>
/// <param name="Thread">What the stamp belongs to where a journey has several: ticket, bed request, cleaning,
/// transport, blocker.</param>
/// <param name="Place">Bed, service point or queue kind.</param>
/// <param name="Detail">One more code: level, destination, cause, reason.</param>
/// <param name="Due">When the next step is due, where the event says so.</param>
/// <param name="ToldAt">The time before a correction.</param>
/// <param name="Void">Taken back: kept, shown, not counted.</param>
/// <param name="Bed">Of a bed that was entered, where its service told it.</param>
internal sealed record Stamp(
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
    /// The one order of a journey: by time, then by the usual order of stamps, then by what the publisher recorded;
    /// never by when it came here.
    /// </summary>
    public static IReadOnlyList<Stamp> InOrder(IEnumerable<Stamp> stamps) =>
        [
            .. stamps
                .OrderBy(stamp => stamp.OccurredAt)
                .ThenBy(stamp => Stamps.PlaceOf(stamp.Name))
                .ThenBy(stamp => stamp.RecordedAt)
                .ThenBy(stamp => stamp.EventId)
                .ThenBy(stamp => stamp.Name, StringComparer.Ordinal),
        ];
}
