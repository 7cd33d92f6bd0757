namespace HospitalOps.Demo.People;

/// <summary>Chance from a seed that several acts at once draw from; in which order they do is not settled.</summary>
internal sealed class SharedChance(int seed) : Random(seed)
{
    private readonly Lock drawing = new();

    public override int Next(int maxValue)
    {
        lock (drawing)
            return base.Next(maxValue);
    }

    public override int Next(int minValue, int maxValue)
    {
        lock (drawing)
            return base.Next(minValue, maxValue);
    }

    public override double NextDouble()
    {
        lock (drawing)
            return base.NextDouble();
    }

    public override long NextInt64(long maxValue)
    {
        lock (drawing)
            return base.NextInt64(maxValue);
    }
}
