namespace HospitalOps.Checks.Hospital;

/// <summary>
/// One act of a history. What it is follows from its number and from what stands when it comes: a history with acts
/// left out is a history.
/// </summary>
/// <param name="Night">Hours by which the clock is put forward before it, for all histories of the wave.</param>
internal readonly record struct Step(int Number, int Night = 0)
{
    /// <summary>The acts of a history.</summary>
    public static Step[] Of(int seed, int count, IReadOnlyDictionary<int, int> nights)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(at => new Step(random.Next(), nights.GetValueOrDefault(at)))];
    }
}
