namespace HospitalOps.BedManagement.Forecast;

/// <summary>How many patients a ward will hold.</summary>
/// <param name="Low">One time in ten it is fewer.</param>
/// <param name="Likely">The median.</param>
/// <param name="High">One time in ten it is more.</param>
internal readonly record struct CensusRange(int Low, int Likely, int High);

/// <summary>
/// The census of one ward after some hours as a distribution: everybody present stays or leaves by his own chance,
/// those whose bed is
/// held come, and others come as they did before (Poisson) and may have left again. The sum of independent chances is
/// computed exactly,
/// by folding in one patient after another (Poisson-binomial distribution).
/// </summary>
internal static class CensusForecast
{
    private const double Tail = 0.1;

    /// <param name="staying">For each patient who is there or whose bed is held: the chance, 0 to 1, to be there at
    /// that time.</param>
    /// <param name="newcomers">Expected number of others who will have come and still be there.</param>
    /// <param name="beds">The census never exceeds the beds of the ward.</param>
    public static CensusRange Of(IEnumerable<double> staying, double newcomers, int beds)
    {
        var chances = new List<double> { 1 };
        foreach (var chance in staying)
            Fold(chances, Math.Clamp(chance, 0, 1));
        var come = Poisson(Math.Max(0, newcomers), beds);
        var sum = new double[beds + 1];
        for (var there = 0; there < chances.Count; there++)
        for (var others = 0; others < come.Length; others++)
            sum[Math.Min(beds, there + others)] += chances[there] * come[others];
        return new CensusRange(Quantile(sum, Tail), Quantile(sum, 0.5), Quantile(sum, 1 - Tail));
    }

    private static void Fold(List<double> chances, double chance)
    {
        chances.Add(0);
        for (var count = chances.Count - 1; count > 0; count--)
            chances[count] = (chances[count] * (1 - chance)) + (chances[count - 1] * chance);
        chances[0] *= 1 - chance;
    }

    /// <summary>Chances of 0 … most events; what lies above is counted to the last.</summary>
    private static double[] Poisson(double mean, int most)
    {
        var chances = new double[most + 1];
        var (term, rest) = (Math.Exp(-mean), 1.0);
        for (var count = 0; count < most; count++)
        {
            chances[count] = term;
            rest -= term;
            term *= mean / (count + 1);
        }
        chances[most] = Math.Max(0, rest);
        return chances;
    }

    private static int Quantile(double[] chances, double share)
    {
        var sum = 0.0;
        for (var count = 0; count < chances.Length; count++)
            if ((sum += chances[count]) >= share - 1e-9)
                return count;
        return chances.Length - 1;
    }
}
