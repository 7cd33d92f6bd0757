using HospitalOps.Placement.Planning;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement.UnitTests.DayMeetings;

public sealed class DayMeetingTests
{
    private static readonly PlanOptions Search = new()
    {
        Seed = 1,
        MaxMoves = 20_000,
        StartTemperature = 200,
        EndTemperature = 1,
    };

    private static MeetingPlan Plan(BedSnapshot[] beds, params MeetingPatient[] patients) =>
        new DayMeeting(new Planner(TimeProvider.System), MeetingWeights.Default).Plan(
            beds,
            patients,
            3,
            Search,
            Given.Now
        );

    private static MeetingPatient Patient(
        int id,
        PlacementNeed? need = null,
        Guid? inBed = null,
        int nights = 1,
        int mayWait = 0
    ) =>
        new()
        {
            Id = new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
            Need = need ?? Given.Need(),
            CurrentBedId = inBed,
            Nights = nights,
            MayWaitDays = mayWait,
        };

    private static BedSnapshot Bed(string code, string room, int size = 1, BedLabel label = BedLabel.Free) =>
        Given.Bed(code) with
        {
            Room = room,
            RoomSize = size,
            Label = label,
            Version = 7,
        };

    [Fact]
    public void Somebody_to_come_is_proposed_a_free_bed_with_its_version()
    {
        var bed = Bed("A", "1");
        var proposal = Assert.Single(Plan([bed], Patient(1)).Proposals);
        Assert.Equal(
            (bed.BedId, 7L, 0, false),
            (proposal.BedId, proposal.BedVersion, proposal.Day, proposal.IsTransfer)
        );
        Assert.NotEmpty(proposal.Parts);
    }

    [Fact]
    public void Nobody_is_moved_without_need()
    {
        var bed = Bed("A", "1", label: BedLabel.Occupied);
        Assert.Empty(Plan([bed, Bed("B", "2")], Patient(1, inBed: bed.BedId)).Proposals);
    }

    [Fact]
    public void A_patient_is_moved_when_only_his_room_suits_somebody_who_comes()
    {
        var isolation = Bed("A", "1", label: BedLabel.Occupied) with
        {
            RoomCapability = RoomCapability.AirborneNegativePressure,
        };
        var plan = Plan(
            [isolation, Bed("B", "2")],
            Patient(1, inBed: isolation.BedId, nights: 3),
            Patient(2, Given.Need() with { Isolation = IsolationNeed.Airborne, Priority = PlacementPriority.Emergency })
        );
        Assert.Contains(plan.Proposals, p => p is { IsTransfer: true, Room: "2" });
        Assert.Contains(plan.Proposals, p => p is { IsTransfer: false, Room: "1", BedId: null });
        Assert.True(plan.Cost < plan.CostBefore);
    }

    [Fact]
    public void Who_can_wait_waits_for_the_bed_of_who_cannot()
    {
        var plan = Plan([Bed("A", "1")], Patient(1, mayWait: 2), Patient(2));
        Assert.Equal(
            [(1, 1), (2, 0)],
            plan.Proposals.Select(p => (BitConverter.ToInt32(p.PatientId.ToByteArray()), p.Day))
        );
        Assert.Contains(plan.Proposals[0].Parts, p => p.Code == "delay");
    }

    [Fact]
    public void A_room_by_first_occupant_is_given_to_one_sex_a_night()
    {
        var male = Given.Need() with { Sex = Sex.Male };
        var plan = Plan(
            [Bed("A1", "1", 2), Bed("A2", "1", 2), Bed("B1", "2", 2), Bed("B2", "2", 2)],
            Patient(1),
            Patient(2, male),
            Patient(3),
            Patient(4, male)
        );
        Assert.Equal(2, plan.Proposals.Select(p => p.Room).Distinct().Count());
        Assert.Equal(plan.Proposals[0].Room, plan.Proposals[2].Room);
        Assert.Equal(plan.Proposals[1].Room, plan.Proposals[3].Room);
        Assert.Equal(4, plan.Proposals.Select(p => p.BedId).Distinct().Count());
    }

    [Fact]
    public void Somebody_whom_no_bed_fits_is_listed_as_unplaced()
    {
        var plan = Plan([Bed("A", "1")], Patient(1, Given.Need() with { CareLevel = CareLevel.Critical }));
        Assert.Single(plan.Unplaced);
        Assert.Empty(plan.Proposals);
    }

    [Fact]
    public void The_cost_parts_add_up_to_what_the_search_counted()
    {
        var male = Given.Need() with { Sex = Sex.Male };
        var occupied = Bed("A1", "1", 2, BedLabel.Occupied);
        var plan = Plan(
            [occupied, Bed("A2", "1", 2), Bed("B", "2") with { ServiceCode = "OTH" }],
            Patient(1, inBed: occupied.BedId, nights: 3) with
            {
                MayStayLonger = true,
            },
            Patient(2, male, nights: 2),
            Patient(3, male),
            Patient(4, nights: 3)
        );
        Assert.Equal(plan.Costs.Total, plan.SearchedCost);
        Assert.Equal(plan.Costs.Total, plan.Costs.Parts.Sum(part => part.Value));
        Assert.True(plan.Costs.Overfull > 0, "four patients in three beds");
    }

    [Fact]
    public void A_promised_bed_keeps_its_patient_and_its_room_keeps_its_sex()
    {
        var promised = Bed("A1", "1", 2, BedLabel.Occupied);
        var plan = Plan(
            [promised, Bed("A2", "1", 2), Bed("B", "2") with { ServiceCode = "OTH" }],
            Patient(1, Given.Need() with { Sex = Sex.Male }, inBed: promised.BedId) with
            {
                IsFixed = true,
            },
            Patient(2)
        );
        var proposal = Assert.Single(plan.Proposals);
        Assert.Equal("2", proposal.Room);
    }

    [Fact]
    public void Who_asked_for_a_transfer_gets_another_room_and_it_costs_nothing_to_grant_it()
    {
        var bed = Bed("A", "1", label: BedLabel.Occupied);
        var plan = Plan([bed, Bed("B", "2")], Patient(1, inBed: bed.BedId) with { WantsTransfer = true });
        Assert.Equal("2", Assert.Single(plan.Proposals).Room);
        Assert.Equal(0, plan.Costs.Transfers);
    }

    [Fact]
    public void A_room_that_was_refused_is_not_proposed_again()
    {
        var (a, b) = (Bed("A", "1"), Bed("B", "2") with { ServiceCode = "OTH" });
        Assert.Equal("1", Assert.Single(Plan([a, b], Patient(1)).Proposals).Room);
        Assert.Equal(
            "2",
            Assert.Single(Plan([a, b], Patient(1) with { RefusedRooms = [(a.WardId, "1")] }).Proposals).Room
        );
    }

    [Fact]
    public void A_bed_is_named_only_when_the_room_as_it_is_now_allows_it()
    {
        var (leaving, empty) = (
            Bed("A1", "1", 2, BedLabel.Occupied),
            Bed("A2", "1", 2) with
            {
                Roommates = [new Roommate(Sex.Male)],
            }
        );
        var proposal = Assert.Single(Plan([leaving, empty], Patient(1)).Proposals);
        Assert.Equal(("1", (Guid?)null), (proposal.Room, proposal.BedId));
    }

    [Fact]
    public void A_stay_wished_for_later_is_never_planned_earlier()
    {
        var proposal = Assert.Single(Plan([Bed("A", "1")], Patient(1, nights: 3) with { WishedDay = 2 }).Proposals);
        Assert.Equal((2, (Guid?)null), (proposal.Day, proposal.BedId));
    }

    [Fact]
    public void Every_weight_can_be_read_back_by_its_code()
    {
        var values = MeetingWeightTable.All.ToDictionary(
            weight => weight.Code,
            weight => Math.Min(weight.Most, 1 + weight.Of(MeetingWeights.Default))
        );
        values["offer_beds_not_ready"] = 0;
        Assert.Equal(values, MeetingWeightTable.Values(MeetingWeightTable.Build(values)));
        Assert.Empty(MeetingWeightTable.Faults(values));
        Assert.Equal(
            ["transfer", "no_such_weight"],
            MeetingWeightTable.Faults(
                new Dictionary<string, int>
                {
                    ["transfer"] = -1,
                    ["no_such_weight"] = 3,
                    ["delay_per_day"] = 9,
                }
            )
        );
    }

    [Fact]
    public void Every_property_of_the_weights_has_a_code()
    {
        var others = new[]
        {
            nameof(MeetingWeights.Ranking),
            nameof(MeetingWeights.Overfull),
            nameof(MeetingWeights.Default),
        };
        var properties = typeof(MeetingWeights)
            .GetProperties()
            .Concat(typeof(PlacementWeights).GetProperties())
            .Count(property => !others.Contains(property.Name));
        Assert.Equal(properties, MeetingWeightTable.All.Count);
    }
}
