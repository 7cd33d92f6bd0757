namespace HospitalOps.Api.Tracking;

/// <summary>One wait of one group: a day, a week-day hour or a ward.</summary>
public sealed record GroupWait(string Group, int N, double? Median, double? P90);

/// <summary>One wait by day, by hour of its beginning and by ward.</summary>
public sealed record IndicatorTrendView(
    string Code,
    string Formula,
    IReadOnlyList<GroupWait> Days,
    IReadOnlyList<GroupWait> Hours,
    IReadOnlyList<GroupWait> Wards
);

/// <summary>A journey behind a number.</summary>
public sealed record IndicatorJourney(
    Guid JourneyId,
    string Ward,
    string? Place,
    string? Level,
    DateTimeOffset From,
    DateTimeOffset? To,
    string Outcome,
    double? Minutes
);
