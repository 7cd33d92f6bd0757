namespace HospitalOps.Indicators;

/// <summary>How long a patient was in beds of the hospital.</summary>
/// <param name="Days">From the first bed until he left; until now, or until his death, if <paramref name="Left"/> is
/// false.</param>
/// <param name="Left">False: how long the stay would have been is not known.</param>
public readonly record struct StayLength(double Days, bool Left);

/// <summary>
/// When somebody who is still there may leave, in days after the first bed: four of five comparable patients left
/// within the range.
/// </summary>
/// <param name="Early">One in ten had left.</param>
/// <param name="Middle">One in two; null when so many are not known to have left.</param>
/// <param name="Late">Nine in ten; null when so many are not known to have left.</param>
/// <param name="Comparable">Patients who were there at least as long.</param>
public sealed record StayOutlook(double Early, double? Middle, double? Late, int Comparable);

/// <summary>
/// Lengths of comparable stays as a survival curve (Kaplan and Meier, 1958), so that those who are still there count
/// for what is known of them: an
/// average of ended stays alone forgets the long ones. An outlook is a range for a person to think about; nothing is
/// decided by it.
/// </summary>
public sealed class StayLengths(IEnumerable<StayLength> stays)
{
    /// <summary>With fewer comparable patients there is no outlook; an assumption.</summary>
    public const int Fewest = 30;

    /// <summary>Share that leaves before the range, and after it.</summary>
    public const double Tail = 0.1;

    private const double Rounding = 1e-9;

    // Who left comes before who was last seen at the same moment.
    private readonly StayLength[] sorted = [.. stays.OrderBy(stay => stay.Days).ThenByDescending(stay => stay.Left)];

    /// <summary>
    /// The outlook of somebody who has been there for some days; null when too few were there as long, or hardly one of
    /// them is known to have left.
    /// </summary>
    public StayOutlook? After(double days)
    {
        var first = 0;
        while (first < sorted.Length && sorted[first].Days <= days)
            first++;
        if (sorted.Length - first < Fewest)
            return null;
        var (there, early, middle, late) = (1.0, (double?)null, (double?)null, (double?)null);
        for (var at = first; at < sorted.Length && late is null; at++)
        {
            if (!sorted[at].Left)
                continue;
            there *= 1 - (1.0 / (sorted.Length - at));
            if (there <= 1 - Tail + Rounding)
                early ??= sorted[at].Days;
            if (there <= 0.5 + Rounding)
                middle ??= sorted[at].Days;
            if (there <= Tail + Rounding)
                late = sorted[at].Days;
        }
        return early is { } known ? new(known, middle, late, sorted.Length - first) : null;
    }
}

/// <summary>How well outlooks met what happened, on stays that they were not made from.</summary>
/// <param name="N">Stays.</param>
/// <param name="MeanAbsoluteError">Days between the middle of the range and the leaving; null when no range had a
/// middle.</param>
/// <param name="Coverage">% that left within the range; 80 is aimed at.</param>
public sealed record OutlookError(int N, double? MeanAbsoluteError, double Coverage)
{
    /// <summary>Null without a stay.</summary>
    public static OutlookError? Of(IReadOnlyCollection<(StayOutlook Outlook, double Days)> met)
    {
        List<double> errors =
        [
            .. met.Where(one => one.Outlook.Middle is not null)
                .Select(one => Math.Abs(one.Outlook.Middle!.Value - one.Days)),
        ];
        return met.Count == 0
            ? null
            : new(
                met.Count,
                errors.Count == 0 ? null : errors.Average(),
                Emergency
                    .Share(
                        met.Count(one =>
                            one.Days >= one.Outlook.Early && (one.Outlook.Late is null || one.Days <= one.Outlook.Late)
                        ),
                        met.Count
                    )!
                    .Value
            );
    }
}
