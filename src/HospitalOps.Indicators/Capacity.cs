namespace HospitalOps.Indicators;

/// <summary>A functional bed joined its ward (+1) or left it (−1).</summary>
public sealed record CapacityChange(DateTimeOffset At, int Beds);

/// <summary>
/// Dated capacity: how many beds were open on which day, from the number of today and what changed since.
/// </summary>
public static class Capacity
{
    /// <summary>
    /// JLD: sum over the days of the beds open at 24:00, where the census is taken; = L × d when nothing changes.
    /// </summary>
    /// <param name="bedsNow">Functional beds at the moment of reading.</param>
    /// <param name="changes">All changes from the first of the days until now, in any order.</param>
    public static int BedDays(int bedsNow, IReadOnlyCollection<CapacityChange> changes, CivilDays days) =>
        days.Midnights.Sum(midnight =>
            bedsNow - changes.Where(change => change.At >= midnight).Sum(change => change.Beds)
        );
}
