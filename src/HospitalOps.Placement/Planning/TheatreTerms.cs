namespace HospitalOps.Placement.Planning;

/// <summary>
/// Everything that depends on surgery minutes per day; tables are indexed <c>day * specialisms + specialism</c>.
/// </summary>
public sealed class TheatreTerms
{
    /// <summary>No theatre at all.</summary>
    public static TheatreTerms None(int days) =>
        new()
        {
            Specialisms = 1,
            Minutes = new int[days],
            OvertimeAllowed = new int[days],
            DayMinutes = new int[days],
            IdleMinuteCost = new int[days],
        };

    public required int Specialisms { get; init; }

    /// <summary>Minutes of each specialism's slots.</summary>
    public required int[] Minutes { get; init; }

    /// <summary>Minutes each specialism may go over.</summary>
    public required int[] OvertimeAllowed { get; init; }

    /// <summary>Minutes of all slots of the day.</summary>
    public required int[] DayMinutes { get; init; }

    public int DayOvertimeAllowed { get; init; }
    public int OvertimeCost { get; init; }

    /// <summary>Cost of a minute that even overtime does not allow.</summary>
    public int OverLimitCost { get; init; }

    /// <summary>Cost of an unused minute of a specialism, by day and specialism.</summary>
    public required int[] IdleMinuteCost { get; init; }

    /// <summary>Elective minutes fixed before planning; null = none.</summary>
    public int[]? ElectiveAlready { get; init; }

    /// <summary>Minutes of everybody fixed before planning, by day; null = none.</summary>
    public int[]? AllAlready { get; init; }
}
