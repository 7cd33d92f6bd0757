using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement.UnitTests.Ranking;

public sealed class ScoredRankingTests
{
    private static readonly ScoredPlacementPolicy Policy = new();

    private static string[] Order(PlacementNeed need, params BedSnapshot[] beds) =>
        [.. Policy.Examine(need, beds, Given.Now).Suggestions.Select(s => s.Bed.Code)];

    [Fact]
    public void A_bed_of_the_service_in_charge_comes_before_another_one() =>
        Assert.Equal(["B", "A"], Order(Given.Need(), Given.Bed("A") with { ServiceCode = "CAR" }, Given.Bed("B")));

    [Fact]
    public void Equal_beds_come_in_the_order_of_their_codes() =>
        Assert.Equal(["A", "B", "C"], Order(Given.Need(), Given.Bed("C"), Given.Bed("A"), Given.Bed("B")));

    [Fact]
    public void The_order_of_the_list_does_not_matter()
    {
        var beds = Enumerable
            .Range(0, 40)
            .Select(i =>
                Given.Bed($"B{i:00}") with
                {
                    RoomSize = 1 + i % 3,
                    DistanceRank = i % 7,
                    ServiceCode = i % 2 == 0 ? "MED" : "CAR",
                    Label = i % 5 == 0 ? BedLabel.Cleaning : BedLabel.Free,
                }
            )
            .ToArray();
        var expected = Order(Given.Need(), beds);
        Assert.All(
            Enumerable.Range(1, 5),
            seed =>
            {
                var shuffled = beds.ToArray();
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(expected, Order(Given.Need(), shuffled));
            }
        );
    }

    [Fact]
    public void A_critical_bed_is_held_back_while_a_standard_bed_fits()
    {
        var answer = Policy.Examine(
            Given.Need(),
            [Given.Bed("A") with { CareLevel = CareLevel.Critical }, Given.Bed("B") with { ServiceCode = "CAR" }],
            Given.Now
        );
        Assert.Equal("B", Assert.Single(answer.Suggestions).Bed.Code);
        Assert.Equal(RuleCodes.CriticalBedHeldBack, Assert.Single(Assert.Single(answer.Excluded).Breaches).Code);
    }

    [Fact]
    public void A_critical_bed_is_offered_as_the_last_resort_and_says_so()
    {
        var critical = Given.Bed() with { CareLevel = CareLevel.Critical };
        var suggestion = Assert.Single(Policy.Examine(Given.Need(), [critical], Given.Now).Suggestions);
        Assert.Contains(suggestion.GivesUp, t => t.Code == ReasonCodes.CriticalBedLastResort);
        Assert.True(suggestion.Score < 0);
    }

    [Fact]
    public void An_isolation_room_is_kept_for_those_who_need_it() =>
        Assert.Equal(
            ["B", "A"],
            Order(
                Given.Need() with
                {
                    SingleRoom = SingleRoom.Wished,
                },
                Given.SingleRoom("A") with
                {
                    RoomCapability = RoomCapability.AirborneNegativePressure,
                },
                Given.SingleRoom("B")
            )
        );

    [Fact]
    public void The_last_isolation_room_of_a_ward_costs_more_than_one_of_two()
    {
        var first = Given.SingleRoom("A") with { RoomCapability = RoomCapability.Contact };
        var second = Given.SingleRoom("B") with { RoomCapability = RoomCapability.Contact };
        var alone = Policy.Examine(Given.Need(), [first], Given.Now).Suggestions[0];
        var oneOfTwo = Policy.Examine(Given.Need(), [first, second], Given.Now).Suggestions[0];
        Assert.Contains(alone.GivesUp, t => t.Code == ReasonCodes.LastIsolationRoom);
        Assert.Equal(oneOfTwo.Score - PlacementWeights.Default.LastIsolationRoom, alone.Score);
    }

    [Fact]
    public void A_patient_in_contact_isolation_leaves_the_negative_pressure_room_to_others() =>
        Assert.Equal(
            ["B", "A"],
            Order(
                Given.Need() with
                {
                    Isolation = IsolationNeed.Contact,
                },
                Given.SingleRoom("A") with
                {
                    RoomCapability = RoomCapability.AirborneNegativePressure,
                },
                Given.SingleRoom("B") with
                {
                    RoomCapability = RoomCapability.Contact,
                }
            )
        );

    [Fact]
    public void A_room_that_has_the_sex_already_comes_before_an_empty_one() =>
        Assert.Equal(
            ["B", "A"],
            Order(Given.Need(), Given.Bed("A"), Given.Bed("B") with { Roommates = [new(Sex.Female)] })
        );

    [Fact]
    public void A_clean_bed_comes_before_one_that_has_to_be_cleaned() =>
        Assert.Equal(
            ["B", "A"],
            Order(Given.Need(), Given.Bed("A") with { Label = BedLabel.Cleaning }, Given.Bed("B"))
        );

    [Fact]
    public void A_wish_that_is_not_met_is_listed_as_given_up()
    {
        var need = Given.Need() with { SingleRoom = SingleRoom.Wished, EquipmentPreferred = ["telemetry"] };
        var suggestion = Assert.Single(Policy.Examine(need, [Given.Bed()], Given.Now).Suggestions);
        Assert.Contains(suggestion.GivesUp, t => t.Code == ReasonCodes.SingleRoomWish);
        Assert.Contains(suggestion.GivesUp, t => t is { Code: ReasonCodes.PreferredEquipment, Subject: "telemetry" });
    }

    [Fact]
    public void The_score_is_the_sum_of_the_points_shown()
    {
        var beds = new[]
        {
            Given.Bed("A") with
            {
                Equipment = ["oxygen", "monitor"],
                DistanceRank = 1,
                AgePolicy = AgePolicy.Adult,
            },
            Given.SingleRoom("B") with
            {
                RoomCapability = RoomCapability.Contact,
                ServiceCode = "CAR",
                BedType = "ccu",
                Label = BedLabel.ToClean,
            },
        };
        Assert.All(
            Policy.Examine(Given.Need(), beds, Given.Now).Suggestions,
            s => Assert.Equal(s.Score, s.Reasons.Sum(r => r.Points))
        );
    }

    [Fact]
    public void Every_bed_is_either_suggested_or_excluded_with_a_rule()
    {
        var beds = Enum.GetValues<BedLabel>().Select(label => Given.Bed($"{label}") with { Label = label }).ToArray();
        var answer = Policy.Examine(Given.Need(), beds, Given.Now);
        Assert.Equal(beds.Length, answer.Suggestions.Count + answer.Excluded.Count);
        Assert.All(answer.Excluded, e => Assert.NotEmpty(e.Breaches));
        Assert.All(answer.Excluded, e => Assert.False(e.Overridable));
    }

    [Fact]
    public void A_bed_excluded_by_a_rule_only_can_be_taken_by_override()
    {
        var answer = Policy.Examine(Given.Need(), [Given.Bed() with { SexPolicy = SexPolicy.Male }], Given.Now);
        Assert.True(Assert.Single(answer.Excluded).Overridable);
        Assert.Empty(answer.Suggestions);
    }

    [Fact]
    public void An_unknown_policy_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => PlacementPolicies.ByName("clever"));

    [Fact]
    public void First_fit_takes_the_first_code_whatever_speaks_against_it()
    {
        var beds = new[] { Given.Bed("B"), Given.Bed("A") with { ServiceCode = "CAR" } };
        Assert.Equal("A", PlacementPolicies.ByName("first_fit").Rank(Given.Need(), beds, Given.Now)[0].Bed.Code);
    }
}
