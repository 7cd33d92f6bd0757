using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.History;

/// <summary>One visit of the past; with a stay when the patient was admitted.</summary>
/// <param name="DoctorAfter">Minutes from the door to the doctor.</param>
internal sealed record PastCase(DateTimeOffset ArrivedAt, double DoctorAfter, PastStay? Stay);

/// <summary>A finished stay.</summary>
/// <param name="BedAfter">Minutes from the decision to the bed.</param>
/// <param name="ReadyAfter">Minutes from leaving the bed until it was clean.</param>
internal sealed record PastStay(double BedAfter, double Days, double ReadyAfter);

/// <summary>
/// Draws the past of a hospital: a thin year to compare with, then the days before today. Fewer cases than a real
/// hospital has, which is said on the console.
/// </summary>
internal sealed class PastDraw(Random chance, DateTimeOffset now, int days)
{
    /// <summary>Days of the period to compare with: a year and some days more.</summary>
    public const int YearBefore = 372;

    private readonly DateOnly today = CasablancaTime.DayOf(now);

    /// <summary>The first day that anything is told of.</summary>
    public DateOnly FirstDay => today.AddDays(-days - YearBefore);

    /// <summary>The last day of the year to compare with.</summary>
    public DateOnly LastDayBefore => today.AddDays(-days - 1);

    /// <summary>Stays of one bed, one after the other.</summary>
    /// <param name="offset">Days after the first day.</param>
    public IEnumerable<PastCase> InOneBed(int offset)
    {
        var at = Start(FirstDay.AddDays(offset));
        while (true)
        {
            var recent = CasablancaTime.DayOf(at) > LastDayBefore;
            var stay = new PastStay(
                Around(recent ? 150 : 205),
                0.6 + (3.4 * chance.NextDouble()),
                Around(recent ? 62 : 84)
            );
            var one = new PastCase(at, Around(recent ? 47 : 62), stay);
            var over = at.AddMinutes(one.DoctorAfter + 40 + stay.BedAfter + stay.ReadyAfter).AddDays(stay.Days);
            if (over > now.AddDays(-0.7))
                yield break;
            yield return one;
            at = Start(CasablancaTime.DayOf(over).AddDays(recent ? 1 : chance.Next(20, 36)));
        }
    }

    /// <summary>Visits that ended at home.</summary>
    public IEnumerable<PastCase> Visits(double perDay)
    {
        for (var day = FirstDay; day < today; day = day.AddDays(1))
        {
            var recent = day > LastDayBefore;
            var count = recent ? perDay : perDay / 16;
            var whole = (int)count + (chance.NextDouble() < count - (int)count ? 1 : 0);
            for (var number = 0; number < whole; number++)
                yield return new(Start(day), Around(recent ? 47 : 62), null);
        }
    }

    /// <summary>More people come by day than by night.</summary>
    private DateTimeOffset Start(DateOnly day) =>
        CasablancaTime
            .StartOf(day)
            .AddMinutes(chance.NextDouble() < 0.8 ? chance.Next(8 * 60, 22 * 60) : chance.Next(0, 24 * 60 - 180));

    /// <summary>Skewed to the right, as waits are.</summary>
    private double Around(double mean) => mean * (0.35 + (-0.65 * Math.Log(1 - (chance.NextDouble() * 0.98))));
}
