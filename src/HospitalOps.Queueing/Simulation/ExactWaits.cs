namespace HospitalOps.Queueing.Simulation;

/// <summary>
/// Mean waits in queue that are known exactly: c equal servers, exponential services of mean 1/μ for all classes, class
/// 0 most
/// urgent. Strict: Cobham 1954; accumulating: Kleinrock 1964; several servers: Erlang C.
/// </summary>
public static class ExactWaits
{
    /// <summary>Probability to wait at all (Erlang C).</summary>
    public static double ProbabilityToWait(double load, int servers)
    {
        var blocked = 1.0;
        for (var n = 1; n <= servers; n++)
            blocked = load * blocked / (n + load * blocked);
        return servers * blocked / (servers - load * (1 - blocked));
    }

    /// <summary>First come, the same for every class.</summary>
    public static double FirstCome(IReadOnlyList<double> rates, double mu, int servers) =>
        Residual(rates, mu, servers) / (1 - rates.Sum() / (servers * mu));

    /// <summary>Strict priority, by class.</summary>
    public static double[] Strict(IReadOnlyList<double> rates, double mu, int servers)
    {
        var residual = Residual(rates, mu, servers);
        var below = 0.0;
        return
        [
            .. rates.Select(rate =>
            {
                var upTo = below + rate / (servers * mu);
                var wait = residual / ((1 - below) * (1 - upTo));
                below = upTo;
                return wait;
            }),
        ];
    }

    /// <summary>Accumulating priority with slopes <paramref name="b"/>, by class.</summary>
    public static double[] Accumulating(IReadOnlyList<double> rates, IReadOnlyList<double> b, double mu, int servers)
    {
        var rho = rates.Select(rate => rate / (servers * mu)).ToArray();
        var waits = new double[rates.Count];
        var mean = Residual(rates, mu, servers) / (1 - rho.Sum());
        for (var p = rates.Count - 1; p >= 0; p--)
        {
            var lower = Enumerable.Range(p + 1, rates.Count - p - 1).Sum(i => rho[i] * waits[i] * (1 - b[i] / b[p]));
            var higher = Enumerable.Range(0, p).Sum(i => rho[i] * (1 - b[p] / b[i]));
            waits[p] = (mean - lower) / (1 - higher);
        }
        return waits;
    }

    private static double Residual(IReadOnlyList<double> rates, double mu, int servers) =>
        ProbabilityToWait(rates.Sum() / mu, servers) / (servers * mu);
}
