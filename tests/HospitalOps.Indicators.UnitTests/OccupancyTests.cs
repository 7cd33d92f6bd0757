using FsCheck;
using FsCheck.Fluent;
using HospitalOps.SharedKernel;

namespace HospitalOps.Indicators.UnitTests;

public sealed class OccupancyTests
{
    /// <summary>S1 to S6 of one ward of four beds, 1 to 3 December 2026.</summary>
    private static readonly BedStay[] Ward =
    [
        new(At(30, 10, month: 11), At(2, 11)),
        new(At(1, 9), At(3, 15)),
        new(At(1, 14), At(1, 20)),
        new(At(2, 8), null),
        new(At(2, 16), At(3, 10)),
        new(At(3, 12), null),
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

        Assert.Equal(
            (74.29, 4.524, 4.926, 1.566),
            (
                Math.Round(sheet.Tom!.Value, 2),
                Math.Round(sheet.DmsByAdmissions!.Value, 3),
                Math.Round(sheet.Trot!.Value, 3),
                Math.Round(sheet.Irot!.Value, 3)
            )
        );
    }

    [Fact]
    public void The_identities_hold_for_any_stays() =>
        Prop.ForAll<int>(seed =>
            {
                var random = new Random(seed);
                var days = new CivilDays(new(2026, 2, 1), 40, CasablancaTime.StartOf);
                var stays = Enumerable
                    .Range(0, 60)
                    .Select(_ =>
                    {
                        var entered = days.From.AddHours(random.Next(-200, 900));
                        return new BedStay(entered, random.Next(4) == 0 ? null : entered.AddHours(random.Next(1, 300)));
                    })
                    .ToList();
                var sheet = Occupancy.Count(stays, days, 20 * 40);
                if (sheet.Admissions == 0 || sheet.PatientDays == 0)
                    return;

                Assert.Equal(sheet.Tom!.Value, sheet.DmsByAdmissions!.Value * sheet.Trot!.Value / sheet.Days * 100, 6);
                Assert.Equal(
                    sheet.Irot!.Value,
                    sheet.DmsByAdmissions.Value * (100 - sheet.Tom.Value) / sheet.Tom.Value,
                    6
                );
                // A transfer at any instant divides the days between two wards without losing one: same-day moves count
                // where the day ends.
                var moved = stays.SelectMany(stay =>
                    new[] { stay with { LeftAt = Half(stay) }, stay with { EnteredAt = Half(stay) } }
                );
                Assert.Equal(sheet.PatientDays, stays.Sum(stay => Occupancy.DaysOf(stay, days)));
                Assert.Equal(
                    stays.Count(stay => days.Holds(stay.EnteredAt)) + stays.Count(stay => days.Holds(Half(stay))),
                    moved.Count(stay => days.Holds(stay.EnteredAt))
                );
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_ward_has_no_length_of_stay()
    {
        var sheet = Occupancy.Count([], Three, 12);

        Assert.Equal((0d, null, null, null), (sheet.Tom, sheet.DmsByAdmissions, sheet.DmsOfClosed, sheet.Irot));
        Assert.Null(Occupancy.Count([], Three, 0).Tom);
        // Without a known bed there is no interval between two patients either.
        Assert.Null(Occupancy.Count(Ward, Three, 0).Irot);
    }

    [Theory]
    [InlineData(2025, 2, 23, 25)]
    [InlineData(2025, 4, 6, 23)]
    [InlineData(2026, 2, 14, 24)]
    [InlineData(2026, 2, 15, 25)]
    [InlineData(2026, 3, 22, 23)]
    [InlineData(2026, 9, 20, 25)]
    [InlineData(2026, 12, 1, 24)]
    public void A_day_is_the_local_civil_day(int year, int month, int day, double hours) =>
        Assert.Equal(hours, new CivilDays(new(year, month, day), 1, CasablancaTime.StartOf).Hours);

    [Fact]
    public void Empty_gaps_of_one_bed_are_another_figure_than_IROT() =>
        Assert.Equal(
            [5d, 2d],
            EmptyGaps
                .ByBed([Lies(At(1, 14), At(1, 20)), Lies(At(2, 1), At(3, 10)), Lies(At(3, 12), null)])
                .Select(gap => gap.Hours)
        );

    private static BedPlace Lies(DateTimeOffset from, DateTimeOffset? to) =>
        new(Guid.CreateVersion7(from), "W", "A", from, to);

    [Fact]
    public void Wards_add_up_to_the_hospital_and_a_transfer_is_an_entry_for_the_ward_only() =>
        Prop.ForAll<int>(seed =>
            {
                var random = new Random(seed);
                var days = new CivilDays(new(2026, 2, 1), 40, CasablancaTime.StartOf);
                string[] wards = ["CAR", "CHI", "MED"];
                var places = Enumerable
                    .Range(0, 40)
                    .SelectMany(number => Way(random, days, wards, new Guid(number, 0, 0, new byte[8])))
                    .ToList();
                var hospital = Occupancy.Count(
                    [.. BedStays.In(places, wards.ToHashSet(), CasablancaTime.DayOf)],
                    days,
                    0
                );
                var each = wards
                    .Select(ward =>
                        Occupancy.Count(
                            [.. BedStays.In(places, new HashSet<string> { ward }, CasablancaTime.DayOf)],
                            days,
                            0
                        )
                    )
                    .ToList();
                var transfers = places
                    .GroupBy(place => place.Journey)
                    .Sum(way =>
                        way.Zip(way.Skip(1))
                            .Count(pair => pair.First.Ward != pair.Second.Ward && days.Holds(pair.Second.From))
                    );

                Assert.Equal(hospital.PatientDays, each.Sum(ward => ward.PatientDays));
                Assert.Equal(hospital.Admissions + transfers, each.Sum(ward => ward.Admissions));
                // A ward that gave a patient away has not lost him.
                Assert.Equal(hospital.Deaths, each.Sum(ward => ward.Deaths));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Beds_count_on_the_days_on_which_they_were_open()
    {
        // Five beds now: one was opened on the 2nd at noon, two were closed on the 3rd.
        CapacityChange[] changes = [new(At(2, 12), 1), new(At(3, 9), -1), new(At(3, 9), -1)];

        Assert.Equal(6 + 7 + 5, Capacity.BedDays(5, changes, Three));
        Assert.Equal(5 * 3, Capacity.BedDays(5, [], Three));
    }

    [Fact]
    public void Gaps_bed_by_bed_leave_out_who_came_back_to_his_own_bed()
    {
        var (one, two) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        BedPlace[] places =
        [
            new(one, "CAR", "A", At(1, 8), At(1, 10)),
            new(one, "CAR", "A", At(1, 12), At(2, 8)),
            new(two, "CAR", "A", At(2, 13), null),
            new(two, "CAR", "B", At(1, 8), At(2, 13)),
        ];

        Assert.Equal([("A", At(2, 13), 5d)], EmptyGaps.ByBed(places));
    }

    [Fact]
    public void Who_comes_back_within_thirty_days_unplanned_is_a_readmission()
    {
        var (one, two) = (
            new Guid("00000000-0000-0000-0000-000000000001"),
            new Guid("00000000-0000-0000-0000-000000000002")
        );
        PatientStay[] stays =
        [
            new(one, At(1, 8), At(2, 8)),
            new(one, At(20, 8), At(21, 8)),
            new(two, At(1, 8), At(2, 8)),
            new(two, At(9, 8), null, Planned: true),
            new(two, At(3, 8), At(4, 8), Died: true),
        ];

        var returns = Readmission.Count(stays, Readmission.Window, _ => true, At(31, 8));
        // The planned stay is no return, the dead do not come back, and for two of three the thirty days are not over.
        Assert.Equal((2, 3, 3), (returns.Back, returns.Of, returns.WindowOpen));
        Assert.Equal(200.0 / 3, returns.Share!.Value, 6);
        Assert.Equal(1, Readmission.Count(stays, Readmission.Window, _ => true, At(4, 8).AddDays(29)).WindowOpen);
        Assert.Null(Readmission.Count(stays, Readmission.Window, _ => false, At(31, 8)).Share);
    }

    [Fact]
    public void A_visit_again_within_three_days_is_a_re_attendance()
    {
        var one = new Guid(1, 0, 0, new byte[8]);
        PatientStay[] visits =
        [
            new(one, At(1, 8), At(1, 12)),
            new(one, At(4, 12), At(4, 14)),
            new(one, At(8, 8), At(8, 9)),
        ];

        Assert.Equal(
            new Returns(1, 3, 1),
            Readmission.Count(visits, Readmission.ReattendanceWindow, _ => true, At(10, 8))
        );
    }

    private static DateTimeOffset At(int day, int hour, int month = 12) =>
        new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Half(BedStay stay) =>
        stay.EnteredAt + ((stay.LeftAt ?? stay.EnteredAt.AddDays(4)) - stay.EnteredAt) / 2;

    /// <summary>
    /// One journey through one to three wards, hours apart, so that several wards on one day are frequent.
    /// </summary>
    private static IEnumerable<BedPlace> Way(Random random, CivilDays days, string[] wards, Guid journey)
    {
        var from = days.From.AddHours(random.Next(-200, 900));
        var moves = random.Next(1, 4);
        var goesOn = random.Next(5) == 0;
        var died = !goesOn && random.Next(4) == 0;
        for (var move = 1; move <= moves; move++)
        {
            var to = from.AddHours(random.Next(1, random.Next(2) == 0 ? 6 : 120));
            yield return new(
                journey,
                wards[random.Next(wards.Length)],
                $"{journey}-{move}",
                from,
                move == moves && goesOn ? null : to,
                died
            );
            from = to;
        }
    }
}
