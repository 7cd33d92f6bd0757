namespace HospitalOps.Indicators;

/// <summary>How well expected discharge days were met: actual minus expected, in days.</summary>
/// <param name="MeanAbsoluteError">Days.</param>
/// <param name="Bias">Days; above 0 = patients leave later than expected.</param>
/// <param name="ExactShare">% on the day.</param>
/// <param name="WithinOneDayShare">%.</param>
public sealed record ForecastAccuracy(int N, double MeanAbsoluteError, double Bias, double ExactShare, double WithinOneDayShare)
{
    /// <summary>Null without a discharge that had an expected day.</summary>
    public static ForecastAccuracy? Of(IReadOnlyCollection<int> actualMinusExpectedDays)
    {
        var n = actualMinusExpectedDays.Count;
        return n == 0 ? null : new(
            n, actualMinusExpectedDays.Average(days => Math.Abs((double)days)), actualMinusExpectedDays.Average(),
            Emergency.Share(actualMinusExpectedDays.Count(days => days == 0), n)!.Value, Emergency.Share(actualMinusExpectedDays.Count(days => Math.Abs(days) <= 1), n)!.Value);
    }
}

/// <summary>Discharge figures.</summary>
public static class Discharges
{
    /// <summary>
    /// Beds vacated before 12:00 local / departures × 100, in %. Descriptive only: as a target it makes medical stays longer (78,826 patients, odds 1.26).
    /// </summary>
    public static double? BeforeNoonShare(IReadOnlyCollection<DateTimeOffset> vacatedLocal) => Emergency.Share(vacatedLocal.Count(at => at.Hour < 12), vacatedLocal.Count);

    /// <summary>Blocked bed-hours by reason within a period.</summary>
    public static IReadOnlyDictionary<string, double> BlockedHours(IEnumerable<(string Reason, DateTimeOffset From, DateTimeOffset? To)> blocks, DateTimeOffset from, DateTimeOffset to) => blocks
        .Select(block => (block.Reason, Hours: ((block.To < to ? block.To.Value : to) - (block.From > from ? block.From : from)).TotalHours))
        .Where(block => block.Hours > 0).GroupBy(block => block.Reason).ToDictionary(group => group.Key, group => group.Sum(block => block.Hours));

    /// <summary>Occupied with specialty "none" / occupied × 100, in %, at census.</summary>
    /// <param name="misplaced">In a ward of another service than the one in charge.</param>
    /// <param name="occupied">Beds of which that is known.</param>
    public static double? MisplacedShare(int misplaced, int occupied) => Emergency.Share(misplaced, occupied);
}
