namespace HospitalOps.Indicators;

/// <summary>How well expected discharge days were met: actual minus expected, in days.</summary>
/// <param name="MeanAbsoluteError">Days.</param>
/// <param name="Bias">Days; above 0 = patients leave later than expected.</param>
/// <param name="ExactShare">% on the day.</param>
/// <param name="WithinOneDayShare">%.</param>
public sealed record ForecastAccuracy(
    int N,
    double MeanAbsoluteError,
    double Bias,
    double ExactShare,
    double WithinOneDayShare
)
{
    /// <summary>Null without a discharge that had an expected day.</summary>
    public static ForecastAccuracy? Of(IReadOnlyCollection<int> actualMinusExpectedDays)
    {
        var n = actualMinusExpectedDays.Count;
        return n == 0
            ? null
            : new(
                n,
                actualMinusExpectedDays.Average(days => Math.Abs((double)days)),
                actualMinusExpectedDays.Average(),
                Emergency.Share(actualMinusExpectedDays.Count(days => days == 0), n)!.Value,
                Emergency.Share(actualMinusExpectedDays.Count(days => Math.Abs(days) <= 1), n)!.Value
            );
    }
}
