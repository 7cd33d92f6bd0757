using FsCheck;
using FsCheck.Fluent;
using HospitalOps.ServiceDefaults.Time;

namespace HospitalOps.Indicators.UnitTests;

public sealed class OccupancyTests
{
    /// <summary>S1 to S6 of one ward of four beds, 1 to 3 December 2026.</summary>
    private static readonly BedStay[] Ward =
    [
        new(At(30, 10, month: 11), At(2, 11)), new(At(1, 9), At(3, 15)), new(At(1, 14), At(1, 20)), new(At(2, 8), null), new(At(2, 16), At(3, 10)), new(At(3, 12), null),
    ];

    private static readonly CivilDays Three = new(new(2026, 12, 1), 3, CasablancaTime.StartOf);

    [Fact]
    public void A_ward_of_four_beds_counts_as_worked_by_hand()
    {
        var sheet = Occupancy.Count(Ward, Three, bedDays: 12);

        Assert.Equal((8, 5, 4), (sheet.PatientDays, sheet.Admissions, sheet.Discharges));
        Assert.Equal(66.67, sheet.Tom!.Value, 2);
        Assert.Equal((1.6, 1.5, 1.25, 0.8), (sheet.DmsByAdmissions, sheet.DmsOfClosed, sheet.Trot, sheet.Irot));
    }

    [Fact]
    public void The_reference_model_of_Bouskoura_counts_as_worked_by_hand()
    {
        var sheet = new Occupancy(30, 8550, 6352, 1404, 0, 0, 0);

        Assert.Equal((74.29, 4.524, 4.926, 1.566), (Math.Round(sheet.Tom!.Value, 2), Math.Round(sheet.DmsByAdmissions!.Value, 3), Math.Round(sheet.Trot!.Value, 3), Math.Round(sheet.Irot!.Value, 3)));
    }

    [Fact]
    public void The_identities_hold_for_any_stays() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var days = new CivilDays(new(2026, 2, 1), 40, CasablancaTime.StartOf);
        var stays = Enumerable.Range(0, 60).Select(_ =>
        {
            var entered = days.From.AddHours(random.Next(-200, 900));
            return new BedStay(entered, random.Next(4) == 0 ? null : entered.AddHours(random.Next(1, 300)));
        }).ToList();
        var sheet = Occupancy.Count(stays, days, 20 * 40);
        if (sheet.Admissions == 0 || sheet.PatientDays == 0) return;

        Assert.Equal(sheet.Tom!.Value, sheet.DmsByAdmissions!.Value * sheet.Trot!.Value / sheet.Days * 100, 6);
        Assert.Equal(sheet.Irot!.Value, sheet.DmsByAdmissions.Value * (100 - sheet.Tom.Value) / sheet.Tom.Value, 6);
        // A transfer at any instant divides the days between two wards without losing one: same-day moves count where the day ends.
        var moved = stays.SelectMany(stay => new[] { stay with { LeftAt = Half(stay) }, stay with { EnteredAt = Half(stay) } });
        Assert.Equal(sheet.PatientDays, stays.Sum(stay => Occupancy.DaysOf(stay, days)));
        Assert.Equal(stays.Count(stay => days.Holds(stay.EnteredAt)) + stays.Count(stay => days.Holds(Half(stay))), moved.Count(stay => days.Holds(stay.EnteredAt)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_ward_has_no_length_of_stay()
    {
        var sheet = Occupancy.Count([], Three, 12);

        Assert.Equal((0d, null, null, null), (sheet.Tom, sheet.DmsByAdmissions, sheet.DmsOfClosed, sheet.Irot));
        Assert.Null(Occupancy.Count([], Three, 0).Tom);
    }

    [Theory]
    [InlineData(2026, 2, 14, 24)]
    [InlineData(2026, 2, 15, 25)]
    [InlineData(2026, 3, 22, 23)]
    [InlineData(2026, 9, 20, 25)]
    [InlineData(2026, 12, 1, 24)]
    public void A_day_is_the_local_civil_day(int year, int month, int day, double hours) =>
        Assert.Equal(hours, new CivilDays(new(year, month, day), 1, CasablancaTime.StartOf).Hours);

    [Fact]
    public void Empty_gaps_of_one_bed_are_another_figure_than_IROT() => Assert.Equal([5d, 2d], EmptyGaps.Hours([new(At(1, 14), At(1, 20)), new(At(2, 1), At(3, 10)), new(At(3, 12), null)]));

    [Fact]
    public void Who_comes_back_within_thirty_days_unplanned_is_a_readmission()
    {
        var (one, two) = (new Guid("00000000-0000-0000-0000-000000000001"), new Guid("00000000-0000-0000-0000-000000000002"));
        PatientStay[] stays = [new(one, At(1, 8), At(2, 8)), new(one, At(20, 8), At(21, 8)), new(two, At(1, 8), At(2, 8)), new(two, At(9, 8), null, Planned: true)];

        Assert.Equal(100.0 / 3, Readmission.Share(stays, Readmission.Window)!.Value, 6);
        Assert.Null(Readmission.Share([], Readmission.Window));
    }

    private static DateTimeOffset At(int day, int hour, int month = 12) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Half(BedStay stay) => stay.EnteredAt + ((stay.LeftAt ?? stay.EnteredAt.AddDays(4)) - stay.EnteredAt) / 2;
}
