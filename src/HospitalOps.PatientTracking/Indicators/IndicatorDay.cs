namespace HospitalOps.PatientTracking.Indicators;

/// <summary>
/// The gaps of one kind that began on one local day in one ward, for one triage level, rolled up: a year opens without
/// touching its journeys.
/// </summary>
internal sealed class IndicatorDay
{
    public Guid HospitalId { get; init; }

    public DateOnly Day { get; init; }

    public required string Code { get; init; }

    public required string Ward { get; init; }

    /// <summary>Triage level; empty where there is none.</summary>
    public required string Level { get; init; }

    /// <summary>
    /// Minutes of the ended ones, in the order of their beginning; exact medians over any period come from these.
    /// </summary>
    public required double[] Minutes { get; init; }

    /// <summary>Local hour at which each began, beside <see cref="Minutes"/>.</summary>
    public required short[] Hours { get; init; }

    /// <summary>Counted points, or ended gaps.</summary>
    public int Count { get; init; }

    /// <summary>Left, withdrawn, given up.</summary>
    public int Dropped { get; init; }

    /// <summary>Of those with a target: ended within it.</summary>
    public int Met { get; init; }

    /// <summary>Those with a target that ended or were dropped.</summary>
    public int Judged { get; init; }
}

/// <summary>A day whose gaps changed: it is rolled up again.</summary>
internal sealed class IndicatorMark
{
    public long Id { get; init; }

    public Guid HospitalId { get; init; }

    public DateOnly Day { get; init; }
}
