namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>
/// What the planner assumes about patients it does not know yet: beds and theatre minutes that are still empty on a
/// later day will partly be
/// filled by them, so leaving them empty in today's plan costs less the further away the day is. The same values for
/// every instance.
/// </summary>
public sealed record RollingPriors
{
    /// <summary>Factor per day ahead on the cost of an empty bed.</summary>
    public double BedFade { get; init; } = 0.6;

    /// <summary>Factor per day ahead on the cost of an empty theatre minute.</summary>
    public double TheatreFade { get; init; } = 0.8;

    /// <summary>
    /// Factor on the cost of a transfer: what it seems to gain over the coming days is less certain than what it costs.
    /// </summary>
    public double TransferFactor { get; init; } = 2;

    /// <summary>
    /// Factor on the cost of a day of delay: the beds that seem free later will partly be taken by patients who are not
    /// known yet.
    /// </summary>
    public double DelayFactor { get; init; } = 1.5;

    internal int IdleBed(int cost, int daysAhead) => (int)Math.Round(cost * Math.Pow(BedFade, daysAhead));

    internal int IdleTheatre(int cost, int daysAhead) => (int)Math.Round(cost * Math.Pow(TheatreFade, daysAhead));
}
