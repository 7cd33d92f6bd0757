using FsCheck;
using FsCheck.Fluent;
using HospitalOps.BedManagement.Forecast;

namespace HospitalOps.BedManagement.UnitTests.Forecast;

public sealed class CensusForecastTests
{
    private static readonly WardHistory NoPast = new([], [], 0);

    [Fact]
    public void Ten_patients_of_whom_each_stays_by_the_toss_of_a_coin_are_three_to_seven() =>
        // Binomial(10, ½): P(X ≤ 3) = 0.172, P(X ≤ 2) = 0.055; the median is 5.
        Assert.Equal(new CensusRange(3, 5, 7), CensusForecast.Of(Enumerable.Repeat(0.5, 10), 0, 20));

    [Fact]
    public void Newcomers_come_as_often_as_a_poisson_count_of_their_mean() =>
        // Poisson(4): P(X ≤ 1) = 0.092, P(X ≤ 2) = 0.238; P(X ≤ 3) = 0.433, P(X ≤ 4) = 0.629; P(X ≤ 7) = 0.949, P(X ≤
        // 6) = 0.889.
        Assert.Equal(new CensusRange(2, 4, 7), CensusForecast.Of([], 4, 30));

    [Fact]
    public void Who_has_lain_long_is_judged_by_those_who_lay_as_long()
    {
        // 40 stays of 10, 20, … 400 hours: after 200 hours 20 are left, of whom 15 stay for 50 hours more.
        var history = new WardHistory([.. Enumerable.Range(1, 40).Select(each => each * 10.0)], [], 0);
        Assert.Equal(0.75, history.StaysByLength(200, 50), 3);
    }

    [Fact]
    public void An_expected_discharge_is_as_sure_as_those_before_were()
    {
        // Of 40 past dates half were met within the hour, half were a day late.
        var history = new WardHistory([], [.. Enumerable.Repeat(0.5, 20).Concat(Enumerable.Repeat(24.0, 20))], 0);
        Assert.Equal(0.5, history.StaysByDate(expectedIn: 10, ahead: 12), 3);
        Assert.Equal(0, history.StaysByDate(expectedIn: 10, ahead: 48), 3);
        Assert.Equal(1, history.StaysByDate(expectedIn: -2, ahead: 10), 3);
    }

    [Fact]
    public void The_range_is_ordered_and_inside_the_ward() =>
        Prop.ForAll(
                (
                    from staying in Gen.Choose(0, 100).ListOf()
                    from mean in Gen.Choose(0, 300)
                    from spare in Gen.Choose(0, 10)
                    select (staying, mean, spare)
                ).ToArbitrary(),
                each =>
                {
                    var beds = each.staying.Count + each.spare;
                    var range = CensusForecast.Of(
                        each.staying.Select(percent => percent / 100.0),
                        each.mean / 10.0,
                        beds
                    );
                    return range.Low >= 0
                        && range.Low <= range.Likely
                        && range.Likely <= range.High
                        && range.High <= beds;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_ward_without_a_past_still_has_a_forecast() => Assert.InRange(NoPast.StaysByLength(0, 24), 0.7, 0.95);
}
