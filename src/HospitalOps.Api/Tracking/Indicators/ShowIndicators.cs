namespace HospitalOps.Api.Tracking;

/// <summary>A wait over the journeys in which both milestones are known; minutes. An empty set has no median.</summary>
/// <param name="P90Minutes">Null under ten cases.</param>
/// <param name="StillWaiting">Open now, whenever it began; they are in no median.</param>
public sealed record WaitView(
    double? MedianMinutes,
    double? P90Minutes,
    int N,
    int StillWaiting,
    double? LongestOpenMinutes
);

/// <summary>The day so far, no patient in it.</summary>
public sealed record IndicatorsView(
    DateOnly Day,
    DateTimeOffset ReadAt,
    int Arrivals,
    int Admissions,
    int Discharges,
    int InHospital,
    IReadOnlyDictionary<string, WaitView> Waits
);
