namespace HospitalOps.Indicators;

/// <summary>
/// Pressure level of a site (proposal, to confirm). Risk of no bed shows above about 85 % and is frequent at 90 % (BMJ
/// 1999;319:155).
/// </summary>
public static class Pressure
{
    /// <summary>Boarding beyond this raises the level.</summary>
    public static readonly TimeSpan LongBoarding = TimeSpan.FromHours(4);

    /// <summary>
    /// 0; 1 if the census occupancy is ≥ 85 %; 2 if ≥ 90 % or a patient boards longer than 4 h; 3 if ≥ 95 % and a
    /// patient boards longer than 4 h.
    /// </summary>
    /// <param name="occupancy">Occupied / functional beds × 100.</param>
    public static int Level(double occupancy, TimeSpan longestBoarding)
    {
        var boards = longestBoarding > LongBoarding;
        if (occupancy >= 95 && boards)
            return 3;
        return occupancy >= 90 || boards ? 2
            : occupancy >= 85 ? 1
            : 0;
    }
}
