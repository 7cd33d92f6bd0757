namespace HospitalOps.Placement.Planning;

/// <summary>
/// xoshiro256** seeded by splitmix64 (Blackman and Vigna): the same sequence for a seed on every machine and runtime.
/// </summary>
internal struct SplitRandom
{
    private ulong a,
        b,
        c,
        d;

    public SplitRandom(ulong seed)
    {
        a = Mix(ref seed);
        b = Mix(ref seed);
        c = Mix(ref seed);
        d = Mix(ref seed);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number in (0, 1].</summary>
    public double Unit() => ((Next() >> 11) + 1) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        var result = ulong.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = ulong.RotateLeft(d, 45);
        return result;
    }

    private static ulong Mix(ref ulong seed)
    {
        var z = seed += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
