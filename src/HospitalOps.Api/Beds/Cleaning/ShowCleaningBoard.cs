namespace HospitalOps.Api.Beds;

/// <summary>One cleaner's share.</summary>
/// <param name="Given">Jobs given to him and not begun.</param>
/// <param name="Working">Bed that he works on.</param>
/// <param name="DoneToday">Beds that he cleaned in the last 12 hours.</param>
public sealed record CleanerLoad(
    string Cleaner,
    string Building,
    int? Floor,
    DateTimeOffset Since,
    int Given,
    string? Working,
    int DoneToday
);

/// <summary>Open jobs of a zone against the hands there.</summary>
public sealed record ZoneLoad(string Building, int Floor, int Open, int Waited, int OnDuty);

/// <summary>Minutes of a gap over the last 24 hours.</summary>
public sealed record CleaningGap(string Gap, double? MedianMinutes, double? P90Minutes, int N);

/// <summary>The workload of housekeeping.</summary>
public sealed record CleaningBoard(
    IReadOnlyList<CleaningJobView> Jobs,
    IReadOnlyList<CleanerLoad> Cleaners,
    IReadOnlyList<ZoneLoad> Zones,
    IReadOnlyList<CleaningGap> Gaps,
    DateTimeOffset ReadAt
);
