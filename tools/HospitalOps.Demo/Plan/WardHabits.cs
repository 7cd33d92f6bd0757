namespace HospitalOps.Demo.Plan;

/// <summary>
/// How full wards of a kind are on a working day at eleven, and how long their patients stay. Assumptions; wards of one
/// kind differ from each other besides.
/// </summary>
/// <param name="Occupied">Share of the beds.</param>
/// <param name="MeanDays">Mean length of stay.</param>
/// <param name="Emergency">Share that came through the emergency department.</param>
/// <param name="Youngest">Years.</param>
/// <param name="Oldest">Years.</param>
internal sealed record WardHabits(double Occupied, double MeanDays, double Emergency, int Youngest, int Oldest)
{
    /// <summary>Of most wards.</summary>
    private static readonly WardHabits Usual = new(0.73, 5.5, 0.5, 17, 92);

    private static readonly Dictionary<string, WardHabits> ByKind = new()
    {
        ["short_stay"] = new(0.82, 1.2, 1, 16, 90),
        ["icu"] = new(0.86, 6, 0.8, 18, 86),
        ["hdu"] = new(0.8, 4, 0.7, 18, 88),
        ["ccu"] = new(0.76, 3, 0.9, 34, 88),
        ["stroke"] = new(0.74, 5, 1, 38, 92),
        ["burns"] = new(0.64, 12, 0.9, 16, 70),
        ["maternity"] = new(0.66, 2.6, 0.6, 18, 43),
        ["neonatal"] = new(0.68, 6, 0.2, 0, 0),
        ["nicu"] = new(0.74, 10, 0.3, 0, 0),
        ["picu"] = new(0.64, 5, 0.8, 0, 14),
        ["paediatric"] = new(0.68, 3.6, 0.7, 0, 14),
        ["dialysis"] = new(0.5, 0.2, 0, 25, 84),
        ["day_hospital"] = new(0.45, 0.2, 0, 22, 80),
        ["day_surgery"] = new(0.4, 0.2, 0, 18, 74),
    };

    public static WardHabits Of(WardSpot ward) => ByKind.GetValueOrDefault(ward.BedType, Usual);
}
