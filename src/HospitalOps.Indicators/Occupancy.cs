namespace HospitalOps.Indicators;

/// <summary>One stay in the perimeter: when it entered a functional bed, and when it left. Times in UTC.</summary>
/// <param name="Died">Only for the mortality share.</param>
/// <param name="IsPart">Part of a longer way through other wards: opened and closed on the same day it counts no day of
/// its own.</param>
public readonly record struct BedStay(
    DateTimeOffset EnteredAt,
    DateTimeOffset? LeftAt,
    bool Died = false,
    bool IsPart = false
);

/// <summary>
/// The occupancy family in Moroccan usage (TOM, DMS, TROT, IROT). Perimeter: functional beds; extra beds, cots, long
/// blocks and day places are out.
/// </summary>
/// <param name="Days">d.</param>
/// <param name="BedDays">JLD: sum over the days of functional beds open.</param>
/// <param name="PatientDays">JH.</param>
/// <param name="Admissions">A: stays that entered in the period.</param>
/// <param name="Discharges">S: stays that left in the period, deaths and transfers out included.</param>
/// <param name="ClosedStayDays">Patient days of the stays that left in the period, their days before it
/// included.</param>
public sealed record Occupancy(
    int Days,
    double BedDays,
    int PatientDays,
    int Admissions,
    int Discharges,
    int ClosedStayDays,
    int Deaths
)
{
    /// <summary>L: functional beds on average.</summary>
    public double Beds => Days > 0 ? BedDays / Days : 0;

    /// <summary>TOM = JH / JLD × 100, in %. Above 100 is possible and is shown.</summary>
    public double? Tom => BedDays > 0 ? PatientDays / BedDays * 100 : null;

    /// <summary>DMS (a) = JH / A, in days: Moroccan usage.</summary>
    public double? DmsByAdmissions => Ratio(PatientDays, Admissions);

    /// <summary>DMS (b) = patient days of the closed stays / S, in days.</summary>
    public double? DmsOfClosed => Ratio(ClosedStayDays, Discharges);

    /// <summary>TROT = A / L, patients per bed in the period; not annualised.</summary>
    public double? Trot => Beds > 0 ? Admissions / Beds : null;

    /// <summary>
    /// IROT = (JLD − JH) / A, empty days between two patients; negative when TOM is above 100. Null without a bed.
    /// </summary>
    public double? Irot => Admissions > 0 && BedDays > 0 ? (BedDays - PatientDays) / Admissions : null;

    /// <summary>Deaths / discharges × 100, in %. Context only, never a target.</summary>
    public double? Mortality => Ratio(Deaths * 100.0, Discharges);

    /// <summary>Counts the stays over the period.</summary>
    /// <param name="stays">All that touch the period; one entry per ward for a ward's sheet, where an internal transfer
    /// is an entry.</param>
    /// <param name="days">The period.</param>
    /// <param name="bedDays">JLD; = L × d if nothing changes.</param>
    public static Occupancy Count(IReadOnlyCollection<BedStay> stays, CivilDays days, double bedDays)
    {
        var closed = stays.Where(stay => days.Holds(stay.LeftAt)).ToList();
        return new(
            days.Count,
            bedDays,
            stays.Sum(stay => DaysOf(stay, days)),
            stays.Count(stay => days.Holds(stay.EnteredAt)),
            closed.Count,
            closed.Sum(stay => WholeDaysOf(stay, days)),
            closed.Count(stay => stay.Died)
        );
    }

    /// <summary>
    /// Patient days of one stay in the period: present at 24:00, and one for a stay that opened and closed on the same
    /// day. The day of entry counts, the day of exit does not.
    /// </summary>
    public static int DaysOf(BedStay stay, CivilDays days)
    {
        var nights =
            (stay.LeftAt is { } left ? days.MidnightsUntil(left) : days.Count) - days.MidnightsUntil(stay.EnteredAt);
        return Math.Max(0, nights) + (IsWithinOneDay(stay, days) ? 1 : 0);
    }

    private static int WholeDaysOf(BedStay stay, CivilDays days)
    {
        if (stay.EnteredAt >= days.From)
            return DaysOf(stay, days);
        // The stay's own days, from its first one on: at most a few more than those of the period.
        var first = days.First;
        while (days.StartOf(first) > stay.EnteredAt)
            first = first.AddDays(-1);
        return DaysOf(stay, new(first, days.First.DayNumber + days.Count - first.DayNumber, days.StartOf));
    }

    private static bool IsWithinOneDay(BedStay stay, CivilDays days)
    {
        if (stay.IsPart || !days.Holds(stay.EnteredAt) || stay.LeftAt is not { } left)
            return false;
        return left < days.StartOf(days.First.AddDays(days.MidnightsUntil(stay.EnteredAt) + 1));
    }

    private static double? Ratio(double part, int whole) => whole > 0 ? part / whole : null;
}
