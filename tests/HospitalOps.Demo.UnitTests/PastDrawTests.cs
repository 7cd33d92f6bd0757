using HospitalOps.Demo.History;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.UnitTests;

public sealed class PastDrawTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 11, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_stays_of_one_bed_follow_each_other_and_end_before_today()
    {
        var cases = new PastDraw(new Random(4), Now, 60).InOneBed(0).ToList();

        Assert.InRange(cases.Count(one => one.ArrivedAt > Now.AddDays(-60)), 8, 40);
        Assert.All(
            cases.Zip(cases.Skip(1)),
            pair => Assert.True(End(pair.First) < pair.Second.ArrivedAt, "two patients in one bed")
        );
        Assert.True(End(cases[^1]) < Now);
    }

    [Fact]
    public void The_year_before_is_whole_and_the_waits_of_the_last_days_are_shorter()
    {
        var draw = new PastDraw(new Random(4), Now, 60);
        var visits = draw.Visits(5).Concat(Enumerable.Range(0, 8).SelectMany(bed => draw.InOneBed(3 * bed))).ToList();

        Assert.Equal(draw.FirstDay, visits.Min(one => CasablancaTime.DayOf(one.ArrivedAt)));
        Assert.True(draw.LastDayBefore.DayNumber - draw.FirstDay.DayNumber >= 366, "less than a year to compare with");
        var (before, since) = (
            visits
                .Where(one => CasablancaTime.DayOf(one.ArrivedAt) <= draw.LastDayBefore)
                .Average(one => one.DoctorAfter),
            visits
                .Where(one => CasablancaTime.DayOf(one.ArrivedAt) > draw.LastDayBefore)
                .Average(one => one.DoctorAfter)
        );
        Assert.InRange(since / before, 0.6, 0.95);
    }

    private static DateTimeOffset End(PastCase one) =>
        one
            .ArrivedAt.AddMinutes(one.DoctorAfter + 30 + one.Stay!.BedAfter + one.Stay.ReadyAfter)
            .AddDays(one.Stay.Days);
}
