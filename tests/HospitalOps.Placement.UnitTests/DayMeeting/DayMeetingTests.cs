using HospitalOps.Placement.Planning;

namespace HospitalOps.Placement.UnitTests.DayMeetings;

public sealed class DayMeetingTests
{
    private static readonly PlanOptions Search = new() { Seed = 1, MaxMoves = 20_000, StartTemperature = 200, EndTemperature = 1 };

    private static MeetingPlan Plan(BedSnapshot[] beds, params MeetingPatient[] patients) =>
        new DayMeeting(new Planner(TimeProvider.System), MeetingWeights.Default).Plan(beds, patients, 3, Search, Given.Now);

    private static MeetingPatient Patient(int id, PlacementNeed? need = null, Guid? inBed = null, int nights = 1, int mayWait = 0) => new()
    {
        Id = new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
        Need = need ?? Given.Need(),
        CurrentBedId = inBed,
        Nights = nights,
        MayWaitDays = mayWait,
    };

    private static BedSnapshot Bed(string code, string room, int size = 1, BedLabel label = BedLabel.Free) =>
        Given.Bed(code) with { Room = room, RoomSize = size, Label = label, Version = 7 };

    [Fact]
    public void Somebody_to_come_is_proposed_a_free_bed_with_its_version()
    {
        var bed = Bed("A", "1");
        var proposal = Assert.Single(Plan([bed], Patient(1)).Proposals);
        Assert.Equal((bed.BedId, 7L, 0, false), (proposal.BedId, proposal.BedVersion, proposal.Day, proposal.IsTransfer));
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
        var isolation = Bed("A", "1", label: BedLabel.Occupied) with { RoomCapability = RoomCapability.AirborneNegativePressure };
        var plan = Plan(
            [isolation, Bed("B", "2")],
            Patient(1, inBed: isolation.BedId, nights: 3),
            Patient(2, Given.Need() with { Isolation = IsolationNeed.Airborne, Priority = PlacementPriority.Emergency }));
        Assert.Contains(plan.Proposals, p => p is { IsTransfer: true, Room: "2" });
        Assert.Contains(plan.Proposals, p => p is { IsTransfer: false, Room: "1", BedId: null });
        Assert.True(plan.Cost < plan.CostBefore);
    }

    [Fact]
    public void Who_can_wait_waits_for_the_bed_of_who_cannot()
    {
        var plan = Plan([Bed("A", "1")], Patient(1, mayWait: 2), Patient(2));
        Assert.Equal([(1, 1), (2, 0)], plan.Proposals.Select(p => (BitConverter.ToInt32(p.PatientId.ToByteArray()), p.Day)));
        Assert.Contains(plan.Proposals[0].Parts, p => p.Code == "delay");
    }

    [Fact]
    public void A_room_by_first_occupant_is_given_to_one_sex_a_night()
    {
        var male = Given.Need() with { Sex = PlacementSex.Male };
        var plan = Plan([Bed("A1", "1", 2), Bed("A2", "1", 2), Bed("B1", "2", 2), Bed("B2", "2", 2)], Patient(1), Patient(2, male), Patient(3), Patient(4, male));
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
}
