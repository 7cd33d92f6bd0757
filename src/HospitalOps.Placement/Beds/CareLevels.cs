using HospitalOps.SharedKernel;

namespace HospitalOps.Placement;

/// <summary>Which level of care can stand in for which, and how far it is from what was asked.</summary>
public static class CareLevels
{
    /// <summary>
    /// Steps by which the bed's level is above the need: 0 = exactly what was asked, null = the bed cannot be used for
    /// it.
    /// A bed of a higher level may be used for a lower need (that costs points), never the other way round.
    /// </summary>
    public static int? StepsAbove(CareLevel need, CareLevel bed)
    {
        var steps = Height(bed) - Height(need);
        return steps < 0 ? null : steps;
    }

    private static int Height(CareLevel level) =>
        level switch
        {
            CareLevel.Critical => 4,
            CareLevel.Intermediate => 3,
            CareLevel.Standard => 2,
            CareLevel.ShortStay => 1,
            _ => 0,
        };
}
