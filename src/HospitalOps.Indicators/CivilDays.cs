namespace HospitalOps.Indicators;

/// <summary>
/// A period of whole local civil days of a site. A day has 23, 24 or 25 hours when the clock moves; durations stay UTC
/// minus UTC.
/// </summary>
/// <param name="first">First local day.</param>
/// <param name="count">Number of days, d of the formulas; at least 1.</param>
/// <param name="startOf">First instant of a local day at the site.</param>
public sealed class CivilDays(DateOnly first, int count, Func<DateOnly, DateTimeOffset> startOf)
{
    public DateOnly First => first;

    public int Count => count;

    public Func<DateOnly, DateTimeOffset> StartOf => startOf;

    /// <summary>First instant of the period.</summary>
    public DateTimeOffset From { get; } = startOf(first);

    /// <summary>First instant after the period: 24:00 of the last day.</summary>
    public DateTimeOffset To { get; } = startOf(first.AddDays(count));

    /// <summary>Hours of the period; 71, 72 or 73 for three days.</summary>
    public double Hours => (To - From).TotalHours;

    /// <summary>24:00 of each day, where the census is taken.</summary>
    public IEnumerable<DateTimeOffset> Midnights =>
        Enumerable.Range(1, Count).Select(day => StartOf(First.AddDays(day)));

    /// <summary>How many of <see cref="Midnights"/> are not after the instant: 0 to <see cref="Count"/>.</summary>
    public int MidnightsUntil(DateTimeOffset instant)
    {
        // Days of 24 hours are right but for the hours by which the clock has moved since the first day.
        var midnights = (int)Math.Clamp((instant - From).Ticks / TimeSpan.TicksPerDay, 0, Count);
        while (midnights < Count && StartOf(First.AddDays(midnights + 1)) <= instant)
            midnights++;
        while (midnights > 0 && StartOf(First.AddDays(midnights)) > instant)
            midnights--;
        return midnights;
    }

    public bool Holds(DateTimeOffset? instant) => instant is { } at && at >= From && at < To;
}
