namespace HospitalOps.Indicators;

/// <summary>A period of whole local civil days of a site. A day has 23, 24 or 25 hours when the clock moves; durations stay UTC minus UTC.</summary>
/// <param name="First">First local day.</param>
/// <param name="Count">Number of days, d of the formulas; at least 1.</param>
/// <param name="StartOf">First instant of a local day at the site.</param>
public sealed record CivilDays(DateOnly First, int Count, Func<DateOnly, DateTimeOffset> StartOf)
{
    /// <summary>First instant of the period.</summary>
    public DateTimeOffset From => StartOf(First);

    /// <summary>First instant after the period: 24:00 of the last day.</summary>
    public DateTimeOffset To => StartOf(First.AddDays(Count));

    /// <summary>Hours of the period; 71, 72 or 73 for three days.</summary>
    public double Hours => (To - From).TotalHours;

    /// <summary>24:00 of each day, where the census is taken.</summary>
    public IEnumerable<DateTimeOffset> Midnights => Enumerable.Range(1, Count).Select(day => StartOf(First.AddDays(day)));

    /// <summary>How many of <see cref="Midnights"/> are not after the instant: 0 to <see cref="Count"/>.</summary>
    public int MidnightsUntil(DateTimeOffset instant)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (StartOf(First.AddDays(middle)) <= instant) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    public bool Holds(DateTimeOffset? instant) => instant is { } at && at >= From && at < To;
}
