using FsCheck;
using FsCheck.Fluent;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.UnitTests.Requests;

/// <summary>What must hold for the rules whatever the patient, the bed and the room-mates are (INV-9).</summary>
public sealed class PlacementRulesTests
{
    private static Arbitrary<(PlacementNeed Need, BedSnapshot Bed, Roommate Extra)> Cases =>
        (from need in Needs from bed in Beds from extra in Roommates select (need, bed, extra)).ToArbitrary();

    private static Gen<Roommate> Roommates =>
        from sex in Any<Sex>()
        from isolation in Any<IsolationNeed>()
        select new Roommate(sex, isolation);

    private static Gen<PlacementNeed> Needs =>
        from level in Any<CareLevel>()
        from sex in Any<Sex>()
        from age in Any<AgeClass>()
        from isolation in Any<IsolationNeed>()
        select new PlacementNeed
        {
            CareLevel = level,
            Sex = sex,
            AgeClass = age,
            Isolation = isolation,
        };

    private static Gen<BedSnapshot> Beds =>
        from level in Any<CareLevel>()
        from sexes in Any<SexPolicy>()
        from ages in Any<AgePolicy>()
        from capability in Any<RoomCapability>()
        from size in Gen.Choose(1, 4)
        from mates in Roommates.ListOf(size - 1)
        select new BedSnapshot
        {
            BedId = Guid.Empty,
            Code = "BSK-CAR-01A",
            WardId = Guid.Empty,
            WardCode = "CAR",
            ServiceCode = "CAR",
            CareLevel = level,
            BedType = "standard",
            Room = "01",
            RoomSize = size,
            SexPolicy = sexes,
            AgePolicy = ages,
            RoomCapability = capability,
            Label = BedLabel.Free,
            Roommates = [.. mates],
            Version = 1,
        };

    [Fact]
    public void Another_room_mate_never_makes_a_bed_fit_better() =>
        Prop.ForAll(
                Cases,
                each =>
                    Codes(each.Need, each.Bed)
                        .IsSubsetOf(Codes(each.Need, each.Bed with { Roommates = [.. each.Bed.Roommates, each.Extra] }))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Women_and_men_are_treated_alike() =>
        Prop.ForAll(
                Cases,
                each =>
                    Codes(each.Need with { Sex = Mirror(each.Need.Sex) }, Mirror(each.Bed))
                        .SetEquals(Codes(each.Need, each.Bed).Select(Mirror))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Who_needs_isolation_is_never_put_into_a_room_that_cannot_isolate() =>
        Prop.ForAll(
                Cases,
                each =>
                    each.Need.Isolation == IsolationNeed.None
                    || each.Bed.RoomCapability != RoomCapability.None
                    || Codes(each.Need, each.Bed).Any(code => code.StartsWith("isolation", StringComparison.Ordinal))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_is_put_beside_an_isolated_patient() =>
        Prop.ForAll(
                Cases,
                each =>
                    each.Bed.Roommates.All(mate => mate.Isolation == IsolationNeed.None)
                    || Codes(each.Need, each.Bed).Contains(RuleCodes.RoommateIsolated)
            )
            .QuickCheckThrowOnFailure();

    private static HashSet<string> Codes(PlacementNeed need, BedSnapshot bed) =>
        [.. PlacementRules.Breaches(need, bed).Select(breach => breach.Code)];

    private static Gen<T> Any<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Sex Mirror(Sex sex) =>
        sex switch
        {
            Sex.Female => Sex.Male,
            Sex.Male => Sex.Female,
            _ => sex,
        };

    private static BedSnapshot Mirror(BedSnapshot bed) =>
        bed with
        {
            SexPolicy = bed.SexPolicy switch
            {
                SexPolicy.Female => SexPolicy.Male,
                SexPolicy.Male => SexPolicy.Female,
                var other => other,
            },
            Roommates = [.. bed.Roommates.Select(mate => mate with { Sex = Mirror(mate.Sex) })],
        };

    private static string Mirror(string code) =>
        code switch
        {
            RuleCodes.WomenOnly => RuleCodes.MenOnly,
            RuleCodes.MenOnly => RuleCodes.WomenOnly,
            RuleCodes.RoomOfWomen => RuleCodes.RoomOfMen,
            RuleCodes.RoomOfMen => RuleCodes.RoomOfWomen,
            _ => code,
        };
}
