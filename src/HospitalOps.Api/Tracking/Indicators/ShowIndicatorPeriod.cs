namespace HospitalOps.Api.Tracking;

/// <summary>A wait over a period, with everything that must stand beside it. Minutes.</summary>
/// <param name="P90">Null under ten cases.</param>
/// <param name="Dropped">Left, withdrawn or given up before the second milestone.</param>
/// <param name="StillWaiting">Open now; they are in no median.</param>
public sealed record PeriodWait(
    string Code,
    string Unit,
    string Formula,
    string Source,
    int N,
    double? Median,
    double? P90,
    double? Mean,
    int Dropped,
    int StillWaiting,
    double? LongestOpen,
    int Judged,
    int Met
);

/// <summary>
/// Arrival to doctor of one triage level, minutes, and how many were seen within its target, counted from the triage.
/// </summary>
/// <param name="Judged">Left, and those who wait beyond the target, count as missed; who waits and is not yet overdue
/// is out.</param>
public sealed record LevelWait(string Level, int N, double? Median, double? P90, int Met, int Judged, int Waiting);

/// <summary>Counts of a period.</summary>
/// <param name="PlannedAdmissions">Planned and day stays that came into a bed.</param>
/// <param name="CancelledNoBed">Planned stays called off for want of a bed; of no ward, as they never had one.</param>
/// <param name="Excluded">Cancelled for another reason or in error: in no figure.</param>
public sealed record PeriodCounts(
    int Arrivals,
    int LeftUnseen,
    int AdmittedFromEmergency,
    int Admissions,
    int Transfers,
    int Discharges,
    int Deaths,
    int Departures,
    int Refusals,
    int ReservationsExpired,
    int PlannedAdmissions,
    int CancelledNoBed,
    int Excluded
);

/// <summary>The indicators of a period, for the hospital or some wards.</summary>
/// <param name="Wards">Null: the hospital.</param>
public sealed record IndicatorPeriodView(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<string>? Wards,
    DateTimeOffset ReadAt,
    IReadOnlyList<PeriodWait> Waits,
    IReadOnlyList<LevelWait> Levels,
    PeriodCounts Counts
);
