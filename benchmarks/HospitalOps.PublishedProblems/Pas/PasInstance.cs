namespace HospitalOps.PublishedProblems.Pas;

/// <summary>Which sexes a room takes: F, M, D (one sex a night), N (no rule).</summary>
public enum PasSexPolicy
{
    Any,
    FemaleOnly,
    MaleOnly,
    SameSex,
}

/// <summary>A department; an age limit of 0 means no limit; levels by specialism, 1 is the main one.</summary>
public sealed record PasDepartment(string Name, int MinAge, int MaxAge, IReadOnlyDictionary<int, int> Levels);

/// <summary>A room; department and specialisms are indices.</summary>
public sealed record PasRoom(
    string Name,
    int Capacity,
    int Department,
    PasSexPolicy SexPolicy,
    IReadOnlyDictionary<int, int> Levels,
    IReadOnlyList<bool> Properties
);

/// <summary>
/// A patient; nights run from <paramref name="First"/> to before <paramref name="Discharge"/>, one specialism per
/// night.
/// </summary>
public sealed record PasPatient(
    string Name,
    int Age,
    bool IsFemale,
    int First,
    int Discharge,
    IReadOnlyList<int> SpecialismOfNight,
    int Wish,
    IReadOnlyList<bool> Needed,
    IReadOnlyList<bool> Preferred
)
{
    public int Length => Discharge - First;
}

/// <summary>
/// A static instance of patient admission scheduling, normalised: patients outside the horizon dropped, stays cut at
/// its end.
/// </summary>
public sealed record PasInstance(
    int Nights,
    IReadOnlyList<PasDepartment> Departments,
    IReadOnlyList<PasRoom> Rooms,
    IReadOnlyList<PasPatient> Patients,
    int PatientsInFile
);
