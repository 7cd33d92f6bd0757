namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>Which sexes a room takes (OR-PAS names).</summary>
public enum OrPasSexPolicy
{
    Any,
    SameGender,
    MaleOnly,
    FemaleOnly,
}

/// <summary>A department; an age limit of 0 means no limit.</summary>
public sealed record OrPasDepartment(
    string Name,
    int MinAge,
    int MaxAge,
    IReadOnlySet<int> MainSpecialisms,
    IReadOnlySet<int> AuxiliarySpecialisms
);

/// <summary>A room; beds of a room are alike.</summary>
public sealed record OrPasRoom(
    string Name,
    int Capacity,
    int Department,
    OrPasSexPolicy SexPolicy,
    IReadOnlySet<int> Features
);

/// <summary>A treatment; <paramref name="Minutes"/> of theatre time when it is surgical.</summary>
public sealed record OrPasTreatment(string Name, int Specialism, bool IsSurgical, int Minutes);

/// <summary>
/// What is known before the first day: rooms, treatments, theatre slots. No patient and no patient count is in it,
/// so it can be handed to a planner that must not see the future.
/// </summary>
public sealed record OrPasHospital
{
    public required DateOnly StartDay { get; init; }

    /// <summary>H: idle time is counted on the days before it; the calendar has 2H days.</summary>
    public required int Horizon { get; init; }

    public required int SlotMinutes { get; init; }
    public required IReadOnlyList<string> Specialisms { get; init; }
    public required IReadOnlyList<string> Features { get; init; }
    public required IReadOnlyList<OrPasDepartment> Departments { get; init; }
    public required IReadOnlyList<OrPasRoom> Rooms { get; init; }
    public required IReadOnlyList<OrPasTreatment> Treatments { get; init; }

    /// <summary>Slots per day of the horizon and specialism; later days repeat it.</summary>
    public required int[,] SlotsOfHorizon { get; init; }

    /// <summary>Days 0..2H-1.</summary>
    public int CalendarDays => 2 * Horizon;

    /// <summary>Theatre slots of a specialism on any calendar day.</summary>
    public int Slots(int day, int specialism) => SlotsOfHorizon[day % Horizon, specialism];

    /// <summary>Theatre minutes of a specialism on a day.</summary>
    public int TheatreMinutes(int day, int specialism) => Slots(day, specialism) * SlotMinutes;

    /// <summary>Theatre minutes of all specialisms on a day.</summary>
    public int TheatreMinutes(int day)
    {
        var sum = 0;
        for (var s = 0; s < Specialisms.Count; s++)
            sum += TheatreMinutes(day, s);
        return sum;
    }
}
