namespace HospitalOps.Queueing.Simulation;

/// <summary>
/// Random numbers of one purpose: the same on every machine, so that a change of order never shifts another draw
/// (SplitMix64).
/// </summary>
public sealed class SeededStream(int seed, int purpose)
{
    // Mixed twice: seeds and purposes that differ by one must not give the same sequence with a shift.
    private ulong state = Mix(Mix((ulong)(uint)seed + 1) ^ (0xD1B54A32D192ED03 * ((ulong)(uint)purpose + 1)));

    /// <summary>In (0, 1).</summary>
    public double Uniform()
    {
        state += 0x9E3779B97F4A7C15;
        return ((Mix(state) >> 11) + 0.5) / (1UL << 53);
    }

    public double Exponential(double mean) => -mean * Math.Log(Uniform());

    /// <summary>A place, with probability proportional to its weight.</summary>
    public int Pick(IReadOnlyList<double> weights)
    {
        var left = Uniform() * weights.Sum();
        for (var at = 0; at < weights.Count - 1; at++)
            if ((left -= weights[at]) < 0)
                return at;
        return weights.Count - 1;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
