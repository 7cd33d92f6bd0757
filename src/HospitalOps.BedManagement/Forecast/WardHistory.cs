namespace HospitalOps.BedManagement.Forecast;

/// <summary>
/// What a ward's own past tells about who will still be there. Where it is short, a common rule stands in.
/// </summary>
/// <param name="Lengths">Hours that past patients lay in the ward, ascending.</param>
/// <param name="Lateness">Hours between the last expected discharge and the real one, ascending; negative = earlier
/// than expected.</param>
/// <param name="ArrivalsPerHour">Patients who came, per hour, over the days looked at.</param>
internal sealed record WardHistory(
    IReadOnlyList<double> Lengths,
    IReadOnlyList<double> Lateness,
    double ArrivalsPerHour
)
{
    /// <summary>Fewer cases than these say nothing.</summary>
    public const int Enough = 20;

    /// <summary>Mean length of stay where the ward has no past of its own: 120 hours, an assumption.</summary>
    private const double UsualHours = 120;

    /// <summary>
    /// How far off an expected date usually is, in hours, an assumption until there are cases enough.
    /// </summary>
    private const double UsualLateness = 24;

    /// <summary>
    /// The chance to be there after <paramref name="ahead"/> hours, for somebody who has been there for
    /// <paramref name="elapsed"/> hours.
    /// </summary>
    public double StaysByLength(double elapsed, double ahead)
    {
        var (longer, longest) = (Above(Lengths, elapsed), Above(Lengths, elapsed + ahead));
        return longer < Enough ? Math.Exp(-ahead / UsualHours) : (double)longest / longer;
    }

    /// <summary>
    /// The same, for somebody whose discharge is expected in <paramref name="expectedIn"/> hours (negative: is
    /// overdue).
    /// </summary>
    public double StaysByDate(double expectedIn, double ahead)
    {
        // He has not left yet: only those who were at least as late as he is now are like him.
        var (alike, later) = (Above(Lateness, -expectedIn), Above(Lateness, ahead - expectedIn));
        return alike < Enough ? 1 / (1 + Math.Exp((ahead - expectedIn) / (UsualLateness / 2))) : (double)later / alike;
    }

    /// <summary>Expected number of those who come within the hours and are still there at the end of them.</summary>
    public double Newcomers(double ahead)
    {
        const int Steps = 24;
        return ArrivalsPerHour
            * ahead
            * Enumerable.Range(0, Steps).Average(step => StaysByLength(0, ahead * (step + 0.5) / Steps));
    }

    private static int Above(IReadOnlyList<double> ascending, double limit)
    {
        var (low, high) = (0, ascending.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] > limit)
                high = middle;
            else
                low = middle + 1;
        }
        return ascending.Count - low;
    }
}
