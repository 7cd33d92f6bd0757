namespace HospitalOps.Indicators;

/// <summary>A stay, or an emergency visit, of a patient after merges.</summary>
/// <param name="EnteredAt">First bed of a stay; arrival of a visit.</param>
/// <param name="LeftAt">Left the hospital; departure from the department for a visit.</param>
/// <param name="Ward">Code of the ward that it left from; null for a visit.</param>
public readonly record struct PatientStay(
    Guid Patient,
    DateTimeOffset EnteredAt,
    DateTimeOffset? LeftAt,
    bool Planned = false,
    bool Died = false,
    string? Ward = null
);

/// <summary>How many came back.</summary>
/// <param name="Back">Followed by an unplanned stay or visit of the same patient within the window.</param>
/// <param name="Of">Who left alive in the period.</param>
/// <param name="WindowOpen">Of these, whose window is not over: they can still come back, the share can only
/// grow.</param>
public sealed record Returns(int Back, int Of, int WindowOpen)
{
    /// <summary>In %; null when nobody left.</summary>
    public double? Share => Emergency.Share(Back, Of);
}

/// <summary>Who came back. Windows are assumptions until the hospitals confirm them.</summary>
public static class Readmission
{
    /// <summary>30 days after a live discharge.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>72 hours after an emergency visit.</summary>
    public static readonly TimeSpan ReattendanceWindow = TimeSpan.FromHours(72);

    /// <summary>
    /// Live departures of the period and those followed by an unplanned stay of the same patient within the window.
    /// </summary>
    /// <param name="stays">Of the period and of the window after it, so that a return after its last day is
    /// seen.</param>
    /// <param name="counted">Whether a departure belongs to the period and the perimeter.</param>
    public static Returns Count(
        IReadOnlyCollection<PatientStay> stays,
        TimeSpan window,
        Func<PatientStay, bool> counted,
        DateTimeOffset now
    )
    {
        PatientStay[] all = [.. stays];
        Array.Sort(all, static (one, other) => one.Patient.CompareTo(other.Patient));
        var (back, alive, open) = (0, 0, 0);
        for (var (start, end) = (0, 0); start < all.Length; start = end)
        {
            while (end < all.Length && all[end].Patient == all[start].Patient)
                end++;
            for (var at = start; at < end; at++)
            {
                if (all[at] is not { LeftAt: { } left, Died: false } stay || !counted(stay))
                    continue;
                alive++;
                if (now - left <= window)
                    open++;
                for (var next = start; next < end; next++)
                {
                    if (all[next].Planned || all[next].EnteredAt <= left || all[next].EnteredAt - left > window)
                        continue;
                    back++;
                    break;
                }
            }
        }
        return new(back, alive, open);
    }
}
