using HospitalOps.Indicators;

namespace HospitalOps.Api.Tracking;

/// <summary>A bed that joined (+1) or left (−1) the capacity of a ward.</summary>
public sealed record CapacityStep(string Ward, DateTimeOffset At, int Beds);

/// <summary>
/// Emergency admissions of the same weekday as tomorrow in the last weeks, the youngest first, and the beds to keep
/// free.
/// </summary>
public sealed record BedsNeeded(DateOnly Day, IReadOnlyList<int> Past, int? Beds);

/// <summary>
/// The stays of a period in a perimeter of wards: counts from which the portal, which knows the beds, makes the
/// occupancy family; and the figures
/// of discharges and returns.
/// </summary>
/// <param name="FirstDay">First day that counts: not before this service knew anything; null when no day of the period
/// is over.</param>
/// <param name="Days">Days that are over and known; the census of a day that is not over is not known.</param>
/// <param name="PatientDays">JH.</param>
/// <param name="Admissions">A of the perimeter: a transfer into it is an entry.</param>
/// <param name="Discharges">S of the perimeter, transfers out of it included.</param>
/// <param name="ClosedStayDays">JH of the stays that left.</param>
/// <param name="EmptyGapN">Gaps between two patients of one bed that ended in the period; hours.</param>
/// <param name="UnknownVisits">Visits that ended and whose patient nobody knew: in no share.</param>
/// <param name="Unforecast">Stays that left without an expected day.</param>
/// <param name="FoundDirty">Beds shown clean that were not.</param>
public sealed record StaySheetView(
    DateOnly? FirstDay,
    int Days,
    int PatientDays,
    int Admissions,
    int Discharges,
    int ClosedStayDays,
    int Deaths,
    int EmptyGapN,
    double? EmptyGapMedian,
    double? EmptyGapP90,
    int LeftBeforeNoon,
    int LeftInAll,
    Returns Readmitted,
    Returns Reattended,
    int UnknownVisits,
    ForecastAccuracy? Forecast,
    int Unforecast,
    BedsNeeded BedsNeeded,
    IReadOnlyList<CapacityStep> Capacity,
    IReadOnlyList<MilestoneLag> Lag,
    CensusNights Nights,
    int FoundDirty
);
