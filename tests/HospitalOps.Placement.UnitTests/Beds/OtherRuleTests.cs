using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement.UnitTests.Beds;

public sealed class OtherRuleTests
{
    [Theory]
    [InlineData(AgePolicy.Adult, AgeClass.Child, RuleCodes.AdultsOnly)]
    [InlineData(AgePolicy.Adult, AgeClass.Newborn, RuleCodes.AdultsOnly)]
    [InlineData(AgePolicy.Child, AgeClass.Adult, RuleCodes.ChildrenOnly)]
    [InlineData(AgePolicy.Child, AgeClass.Newborn, RuleCodes.ChildrenOnly)]
    [InlineData(AgePolicy.Newborn, AgeClass.Child, RuleCodes.NewbornsOnly)]
    public void A_bed_for_one_age_refuses_the_others(AgePolicy policy, AgeClass age, string expected) =>
        Assert.Equal(
            [expected],
            Given.Codes(Given.Need() with { AgeClass = age }, Given.Bed() with { AgePolicy = policy })
        );

    [Theory]
    [InlineData(AgeClass.Adult)]
    [InlineData(AgeClass.Child)]
    [InlineData(AgeClass.Newborn)]
    public void A_bed_for_any_age_refuses_nobody(AgeClass age) =>
        Assert.Empty(Given.Codes(Given.Need() with { AgeClass = age }, Given.Bed()));

    [Theory]
    [InlineData(CareLevel.Critical, CareLevel.Intermediate)]
    [InlineData(CareLevel.Intermediate, CareLevel.Standard)]
    [InlineData(CareLevel.Standard, CareLevel.ShortStay)]
    [InlineData(CareLevel.ShortStay, CareLevel.Day)]
    public void A_bed_of_a_lower_level_of_care_is_refused(CareLevel need, CareLevel bed) =>
        Assert.Equal(
            [RuleCodes.CareLevelTooLow],
            Given.Codes(Given.Need() with { CareLevel = need }, Given.Bed() with { CareLevel = bed })
        );

    [Fact]
    public void A_bed_of_a_higher_level_of_care_breaches_no_rule() =>
        Assert.Empty(Given.Codes(Given.Need(), Given.Bed() with { CareLevel = CareLevel.Critical }));

    [Fact]
    public void Missing_equipment_is_named()
    {
        var need = Given.Need() with { EquipmentNeeded = ["oxygen", "monitor"] };
        var breach = Assert.Single(PlacementRules.Breaches(need, Given.Bed() with { Equipment = ["oxygen"] }));
        Assert.Equal((RuleCodes.EquipmentMissing, "monitor"), (breach.Code, breach.Subject));
    }

    [Fact]
    public void Every_breached_rule_is_listed()
    {
        var need = Given.Need() with
        {
            CareLevel = CareLevel.Critical,
            AgeClass = AgeClass.Child,
            Sex = Sex.Male,
            Isolation = IsolationNeed.Airborne,
        };
        var bed = Given.Bed() with { AgePolicy = AgePolicy.Adult, SexPolicy = SexPolicy.Female };
        Assert.Equal(
            [RuleCodes.CareLevelTooLow, RuleCodes.AdultsOnly, RuleCodes.WomenOnly, RuleCodes.NeedsNegativePressure],
            Given.Codes(need, bed)
        );
    }

    [Theory]
    [InlineData(BedLabel.Occupied, RuleCodes.Occupied)]
    [InlineData(BedLabel.OnLeave, RuleCodes.OnLeave)]
    [InlineData(BedLabel.Reserved, RuleCodes.Reserved)]
    [InlineData(BedLabel.Blocked, RuleCodes.Blocked)]
    [InlineData(BedLabel.OutOfService, RuleCodes.OutOfService)]
    public void A_bed_that_is_not_available_says_why(BedLabel label, string expected) =>
        Assert.Equal(expected, PlacementRules.Unavailability(Given.Bed() with { Label = label })?.Code);

    [Theory]
    [InlineData(BedLabel.ToClean)]
    [InlineData(BedLabel.Cleaning)]
    public void A_bed_being_cleaned_is_available_unless_the_hospital_says_otherwise(BedLabel label)
    {
        var bed = Given.Bed() with { Label = label };
        Assert.Null(PlacementRules.Unavailability(bed));
        Assert.Equal(RuleCodes.NotClean, PlacementRules.Unavailability(bed, offerBedsNotReady: false)?.Code);
    }

    [Fact]
    public void A_bed_reserved_while_it_is_cleaned_is_not_available() =>
        Assert.Equal(
            RuleCodes.Reserved,
            PlacementRules.Unavailability(Given.Bed() with { Label = BedLabel.Cleaning, IsReserved = true })?.Code
        );

    [Fact]
    public void Codes_are_read_back_from_what_was_written()
    {
        Assert.Equal("airborne_negative_pressure", RoomCapability.AirborneNegativePressure.Code());
        Assert.All(Enum.GetValues<CareLevel>(), level => Assert.Equal(level, Codes.Parse<CareLevel>(level.Code())));
        Assert.False(Codes.TryParse<CareLevel>("icu", out _));
        Assert.Throws<FormatException>(() => Codes.Parse<SexPolicy>("Any"));
    }
}
