using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement.UnitTests.Beds;

public sealed class SexRuleTests
{
    private static readonly PlacementNeed Unknown = Given.Need() with { Sex = Sex.Unknown };

    [Fact]
    public void A_patient_of_unknown_sex_is_refused_in_a_shared_room() =>
        Assert.Equal([RuleCodes.UnknownSexNeedsSingleRoom], Given.Codes(Unknown, Given.Bed()));

    [Fact]
    public void A_patient_of_unknown_sex_fits_a_single_room() => Assert.Empty(Given.Codes(Unknown, Given.SingleRoom()));

    [Fact]
    public void A_patient_of_unknown_sex_is_refused_in_a_single_room_for_women() =>
        Assert.Equal(
            [RuleCodes.WomenOnly],
            Given.Codes(Unknown, Given.SingleRoom() with { SexPolicy = SexPolicy.Female })
        );

    [Fact]
    public void A_patient_of_unknown_sex_fits_an_open_critical_bay() =>
        Assert.Empty(
            Given.Codes(
                Unknown with
                {
                    CareLevel = CareLevel.Critical,
                },
                Given.Bed() with
                {
                    CareLevel = CareLevel.Critical,
                    RoomSize = 6,
                    SexPolicy = SexPolicy.Any,
                }
            )
        );

    [Fact]
    public void A_patient_of_unknown_sex_is_refused_in_a_shared_standard_room_for_any_sex() =>
        Assert.Equal(
            [RuleCodes.UnknownSexNeedsSingleRoom],
            Given.Codes(Unknown, Given.Bed() with { SexPolicy = SexPolicy.Any })
        );

    [Fact]
    public void An_empty_room_takes_the_sex_of_its_first_occupant()
    {
        var empty = Given.Bed();
        Assert.Empty(Given.Codes(Given.Need(), empty));
        Assert.Empty(Given.Codes(Given.Need() with { Sex = Sex.Male }, empty));
    }

    [Theory]
    [InlineData(Sex.Female, Sex.Male, RuleCodes.RoomOfMen)]
    [InlineData(Sex.Male, Sex.Female, RuleCodes.RoomOfWomen)]
    [InlineData(Sex.Male, Sex.Unknown, RuleCodes.RoommateOfUnknownSex)]
    public void A_room_by_first_occupant_refuses_the_other_sex(Sex patient, Sex roommate, string expected) =>
        Assert.Equal(
            [expected],
            Given.Codes(Given.Need() with { Sex = patient }, Given.Bed() with { Roommates = [new(roommate)] })
        );

    [Fact]
    public void A_room_by_first_occupant_takes_the_same_sex() =>
        Assert.Empty(Given.Codes(Given.Need(), Given.Bed() with { Roommates = [new(Sex.Female)] }));

    [Fact]
    public void A_room_that_is_mixed_already_refuses_both_sexes()
    {
        var mixed = Given.Bed() with { Roommates = [new(Sex.Female), new(Sex.Male)] };
        Assert.NotEmpty(Given.Codes(Given.Need(), mixed));
        Assert.NotEmpty(Given.Codes(Given.Need() with { Sex = Sex.Male }, mixed));
    }

    [Theory]
    [InlineData(SexPolicy.Female, Sex.Male, RuleCodes.WomenOnly)]
    [InlineData(SexPolicy.Male, Sex.Female, RuleCodes.MenOnly)]
    public void A_room_of_one_sex_refuses_the_other(SexPolicy policy, Sex sex, string expected) =>
        Assert.Equal([expected], Given.Codes(Given.Need() with { Sex = sex }, Given.Bed() with { SexPolicy = policy }));

    [Fact]
    public void A_newborn_boy_stays_with_his_mother_in_a_room_of_women() =>
        Assert.Empty(
            Given.Codes(
                Given.Need() with
                {
                    AgeClass = AgeClass.Newborn,
                    Sex = Sex.Male,
                },
                Given.Bed() with
                {
                    SexPolicy = SexPolicy.Female,
                    AgePolicy = AgePolicy.Newborn,
                }
            )
        );
}
