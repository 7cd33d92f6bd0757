using HospitalOps.Demo.People;
using HospitalOps.Demo.Plan;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.UnitTests;

/// <summary>Would somebody who works in a hospital believe the day that is drawn.</summary>
public sealed class HospitalPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 11, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("BSK", 190, 215)]
    [InlineData("RBT", 400, 445)]
    public void A_hospital_is_three_quarters_full_and_its_wards_differ(string hospital, int atLeast, int atMost)
    {
        var wards = BedModel.Of(hospital);
        var plan = Draw(hospital, 7);
        var inpatients = plan.Stays.Where(stay => !stay.Ward.IsForTheDay).ToList();

        Assert.InRange(inpatients.Count, atLeast, atMost);
        var beds = wards.Where(ward => !ward.IsForTheDay).ToList();
        Assert.InRange(inpatients.Count / (double)beds.Sum(ward => ward.Beds.Count), 0.68, 0.78);
        var shares = beds.Where(ward => ward.Beds.Count >= 8)
            .Select(ward => inpatients.Count(stay => stay.Ward.WardId == ward.WardId) / (double)ward.Beds.Count)
            .ToList();
        Assert.True(shares.Max() - shares.Min() > 0.1, "all wards are equally full");
        Assert.NotEmpty(plan.Blocks);
        Assert.All(
            Enum.GetValues<AfterCleaning>(),
            how => Assert.Contains(plan.Departures, one => one.Cleaning == how)
        );
    }

    [Fact]
    public void A_bed_has_one_patient_or_one_trouble()
    {
        var plan = Draw("RBT", 3);
        var beds = plan
            .Stays.Select(stay => stay.Bed.BedId)
            .Concat(plan.Departures.Select(one => one.Stay.Bed.BedId))
            .Concat(plan.Blocks.Select(block => block.Bed.BedId))
            .ToList();

        Assert.Equal(beds.Count, beds.Distinct().Count());
    }

    [Theory]
    [InlineData("BSK", 1)]
    [InlineData("RBT", 2)]
    public void No_patient_breaks_a_rule_of_the_ward(string hospital, int seed)
    {
        var stays = Draw(hospital, seed).Stays;

        Assert.All(stays, stay => Assert.Empty(Breaches(stay, stays)));
    }

    [Fact]
    public void Times_follow_each_other_and_nothing_lies_ahead()
    {
        var plan = Draw("RBT", 5);

        Assert.All(
            plan.Stays.Concat(plan.Departures.Select(one => one.Stay)),
            stay =>
            {
                Assert.True(stay.OpenedAt <= (stay.DecidedAt ?? stay.OpenedAt));
                Assert.True((stay.DecidedAt ?? stay.OpenedAt) < stay.InBedAt);
                Assert.True(stay.InBedAt < Now);
                Assert.True(stay.LeftAt is null || (stay.InBedAt < stay.LeftAt && stay.LeftAt < Now));
                Assert.True(stay.LeftAt is not null || stay.ExpectedAt > Now);
                Assert.True(stay.Birth is null || (stay.OpenedAt < stay.Birth.At && stay.Birth.At <= stay.InBedAt));
                Assert.True(stay.Away is null || (stay.InBedAt < stay.Away.Since && Now < stay.Away.DueBackAt));
                Assert.True(stay.Leaving is null || (stay.InBedAt < stay.Leaving.DecidedAt));
                Assert.True(stay.Leaving?.PaperworkAt is null || stay.Leaving.PaperworkAt < Now);
                Assert.True(stay.Who.BirthDate <= CasablancaTime.DayOf(stay.InBedAt));
            }
        );
        Assert.True(Now - plan.Stays.Min(stay => stay.InBedAt) > TimeSpan.FromDays(7), "nobody stays long");
    }

    [Fact]
    public void Some_leave_today_some_are_away_and_newborns_lie_beside_their_mothers()
    {
        var stays = Draw("RBT", 11).Stays;

        Assert.InRange(stays.Count(stay => stay.Leaving is not null), 25, 90);
        Assert.Contains(stays, stay => stay.Leaving is { Blocker: not null, PaperworkAt: null });
        Assert.Contains(stays, stay => stay.Away?.Kind == AbsenceKind.Leave);
        Assert.Contains(stays, stay => stay.Away?.Kind == AbsenceKind.Theatre);
        Assert.All(
            stays.Where(stay => stay.Birth is not null),
            stay => Assert.Equal((Sex.Female, "maternity"), (stay.Who.Sex, stay.Ward.BedType))
        );
        Assert.Contains(stays, stay => stay.Birth is not null);
    }

    [Fact]
    public void The_same_seed_gives_the_same_day()
    {
        static string Told(HospitalPlan plan) =>
            string.Join('\n', plan.Stays.Select(stay => $"{stay.Bed.Code} {stay.Who} {stay.InBedAt:O} {stay.Leaving}"));

        Assert.Equal(Told(Draw("BSK", 9)), Told(Draw("BSK", 9)));
        Assert.NotEqual(Told(Draw("BSK", 9)), Told(Draw("BSK", 10)));
    }

    [Fact]
    public void A_small_demonstration_has_somebody_in_every_ward()
    {
        var wards = BedModel.Of("BSK");
        var plan = HospitalPlan.Draw(wards, Now, new Random(1), new Crowd(new Random(1)), 0.03);

        Assert.All(wards, ward => Assert.Contains(plan.Stays, stay => stay.Ward.WardId == ward.WardId));
        Assert.True(plan.Stays.Count < 60);
    }

    private static HospitalPlan Draw(string hospital, int seed) =>
        HospitalPlan.Draw(BedModel.Of(hospital), Now, new Random(seed), new Crowd(new Random(seed + 1)));

    private static IReadOnlyList<RuleBreach> Breaches(PlannedStay stay, IReadOnlyList<PlannedStay> all)
    {
        var day = CasablancaTime.DayOf(stay.InBedAt);
        var snapshot = new BedSnapshot
        {
            BedId = stay.Bed.BedId,
            Code = stay.Bed.Code,
            WardId = stay.Ward.WardId,
            WardCode = stay.Ward.Code,
            ServiceCode = stay.Ward.ServiceCode,
            CareLevel = stay.Ward.CareLevel,
            Room = stay.Bed.Room,
            RoomSize = stay.Bed.RoomSize,
            RoomCapability = stay.Bed.Capability,
            SexPolicy = stay.Ward.SexPolicy,
            AgePolicy = stay.Ward.AgePolicy,
            Label = BedLabel.Free,
            Roommates =
            [
                .. all.Where(other => other != stay && other.Ward == stay.Ward && other.Bed.Room == stay.Bed.Room)
                    .Select(other => new Roommate(other.Who.Sex, other.Isolation)),
            ],
        };
        return PlacementRules.Breaches(
            new PlacementNeed
            {
                CareLevel = stay.Ward.CareLevel,
                Sex = stay.Who.Sex,
                AgeClass = AgeClasses.Of(stay.Who.BirthDate, day),
                Isolation = stay.Isolation,
            },
            snapshot
        );
    }
}
