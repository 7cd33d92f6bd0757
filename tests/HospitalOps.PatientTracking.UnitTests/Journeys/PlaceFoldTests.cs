using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

/// <summary>Where people find the patient between a decision, a porter and an arrival.</summary>
public sealed class PlaceFoldTests
{
    [Fact]
    public void A_patient_is_at_one_place_and_each_move_begins_where_the_last_one_ended()
    {
        var places = Story.Whole().Fold().Locations;

        Assert.Equal(
            [
                "reception",
                "service_point",
                "service_point",
                "in_transit",
                "bed",
                "theatre",
                "bed",
                "bed",
                "left_bed",
                "left",
            ],
            places.Select(place => place.Kind)
        );
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.Equal(pair.First.ToAt, pair.Second.FromAt));
        Assert.Equal((1, places.Count), (places.Count(place => place.ToAt is null), places[^1].Step));
    }

    [Fact]
    public void Who_lies_in_a_bed_does_not_arrive_by_a_number_and_comes_back_from_a_desk()
    {
        var waits = new Story()
            .At(0, MilestoneNames.Registered)
            .At(60, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(90, MilestoneNames.Arrived, "doctor", 4);
        Assert.Equal(["reception", "bed"], waits.Fold().Locations.Select(place => place.Kind));
        Assert.DoesNotContain(waits.Fold().Gaps, gap => gap.Minutes < 0);
        Assert.DoesNotContain(waits.Fold().Gaps, gap => gap.Code.StartsWith("arrival_to", StringComparison.Ordinal));

        var back = waits
            .At(100, MilestoneNames.ServiceStarted, "D1", 4)
            .At(110, MilestoneNames.ServiceFinished, null, 4)
            .Fold();
        Assert.Equal(
            [("bed", "BSK-CAR-03A"), ("service_point", "D1"), ("bed", "BSK-CAR-03A")],
            back.Locations.Skip(1).Select(place => (place.Kind, place.Code))
        );
    }

    [Fact]
    public void A_bed_is_held_through_theatre_until_the_next_bed_or_until_it_is_left()
    {
        var held = Story
            .Whole()
            .Fold()
            .Locations.Where(place => place.Kind == "bed")
            .Select(place => ((place.HeldUntil - Story.Start)?.TotalMinutes, place.HeldUntilDay));

        Assert.Equal([(500d, new DateOnly(2026, 11, 24)), (600d, new(2026, 11, 24)), (780d, new(2026, 11, 24))], held);
        var away = new Story()
            .At(0, MilestoneNames.Registered)
            .At(170, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(400, MilestoneNames.LeaveStarted, "BSK-CAR-03A", 0, "theatre");
        Assert.Null(away.Fold().Locations.Single(place => place.Kind == "bed").HeldUntil);
    }

    [Fact]
    public void Who_comes_back_to_his_bed_finds_the_room_as_he_left_it()
    {
        var story = new Story()
            .At(0, MilestoneNames.Registered)
            .At(170, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(400, MilestoneNames.LeaveStarted, "BSK-CAR-03A", 0, "theatre")
            .At(500, MilestoneNames.LeaveEnded, "BSK-CAR-03A", 0, "returned");
        var told = story.Told.Select(milestone =>
            milestone.Name == MilestoneNames.Occupied
                ? milestone with
                {
                    Bed = new("CAR", "CAR-03", "female"),
                }
                : milestone
        );

        var places = story
            .Fold(told)
            .Locations.Where(place => place.Kind != "reception")
            .Select(place => (place.Kind, place.SharedRoom, place.WardService, place.Sex));
        Assert.Equal(
            [("bed", "CAR-03", "CAR", "female"), ("theatre", null, null, null), ("bed", "CAR-03", "CAR", "female")],
            places
        );
    }

    [Fact]
    public void A_corrected_sex_counts_for_all_nights_in_that_bed()
    {
        var story = new Story()
            .At(0, MilestoneNames.Registered)
            .At(170, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(400, MilestoneNames.LeaveStarted, "BSK-CAR-03A", 0, "theatre")
            .At(500, MilestoneNames.LeaveEnded, "BSK-CAR-03A", 0, "returned")
            .At(600, MilestoneNames.OccupantCorrected, "BSK-CAR-03A", 0, "male");

        Assert.Equal(
            [("bed", "male"), ("theatre", null), ("bed", "male")],
            story.Fold().Locations.Where(place => place.Kind != "reception").Select(place => (place.Kind, place.Sex))
        );
    }

    [Fact]
    public void Who_is_called_to_theatre_lies_in_bed_until_the_porter_leaves_with_him_and_is_there_when_he_is_handed_over()
    {
        var asked = InBed()
            .At(400, MilestoneNames.ReadyToMove, null, 9, "theatre")
            .At(400, MilestoneNames.LeaveStarted, "BSK-CAR-03A", 0, "theatre");
        Assert.Equal([("bed", 170d)], Places(asked));

        var brought = asked
            .At(410, MilestoneNames.TransportStarted, null, 9, "theatre")
            .At(410, MilestoneNames.Departed, null, 9, "theatre")
            .At(425, MilestoneNames.TransportFinished, null, 9, "theatre");
        Assert.Equal([("bed", 170d), ("in_transit", 410d), ("theatre", 425d)], Places(brought));
        Assert.Equal(
            [("bed", 170d), ("in_transit", 410d), ("theatre", 425d), ("bed", 600d)],
            Places(brought.At(600, MilestoneNames.LeaveEnded, "BSK-CAR-03A", 0, "returned"))
        );
    }

    [Fact]
    public void Whom_the_nurse_brings_herself_is_in_theatre_at_once() =>
        Assert.Equal(
            [("bed", 170d), ("theatre", 400d)],
            Places(
                InBed()
                    .At(400, MilestoneNames.ReadyToMove, null, 9, "theatre")
                    .At(400, MilestoneNames.LeaveStarted, "BSK-CAR-03A", 0, "theatre")
                    .At(402, MilestoneNames.TransportCancelled, null, 9, "theatre")
            )
        );

    [Fact]
    public void Between_two_wards_the_patient_is_on_the_way_until_the_new_one_says_that_he_is_in() =>
        Assert.Equal(
            [("bed", 170d), ("in_transit", 500d), ("bed", 530d)],
            Places(
                InBed()
                    .At(500, MilestoneNames.Departed, null, 9, "bed")
                    .At(520, MilestoneNames.TransportFinished, null, 9, "bed")
                    .At(530, MilestoneNames.Occupied, "BSK-CHI-01A", 5, "transfer")
                    .At(530, MilestoneNames.BedVacated, "BSK-CAR-03A", 6, "transfer")
            )
        );

    [Fact]
    public void A_transport_that_is_given_up_on_the_way_never_left()
    {
        var state = InBed()
            .At(300, MilestoneNames.AdmissionDecided, "CHI")
            .At(310, MilestoneNames.BedRequested, null, 5)
            .At(490, MilestoneNames.ReadyToMove, null, 9, "bed")
            .At(500, MilestoneNames.TransportStarted, null, 9, "bed")
            .At(500, MilestoneNames.Departed, null, 9, "bed")
            .At(505, MilestoneNames.TransportCancelled, null, 9, "bed")
            .Fold();

        Assert.Equal([("bed", 170d)], Places(state));
        Assert.Equal(GapOutcome.Open, state.Gaps.Single(gap => gap.Code == "boarding").Outcome);
        Assert.Equal(GapOutcome.Dropped, state.Gaps.Single(gap => gap.Code == "ready_to_departed").Outcome);
    }

    [Fact]
    public void On_a_leave_for_which_the_bed_was_given_away_nobody_lies_in_it()
    {
        var state = InBed().At(400, MilestoneNames.BedVacated, "BSK-CAR-03A", 6, "leave").Fold();

        Assert.Equal([("bed", 170d), ("leave_without_bed", 400d)], Places(state));
        Assert.Equal((Story.Start.AddMinutes(400), null), (state.Bed!.HeldUntil, state.BedCode));
    }

    [Fact]
    public void A_bed_that_was_left_for_another_one_does_not_empty_the_last()
    {
        var moved = InBed()
            .At(300, MilestoneNames.Occupied, "BSK-CHI-01A", 5, "transfer")
            .At(300, MilestoneNames.BedVacated, "BSK-CAR-03A", 6, "transfer")
            .At(400, MilestoneNames.DischargeDecided, null, 0, "home");
        Assert.Null(moved.Fold().EmptyAt);

        var again = moved
            .At(450, MilestoneNames.Occupied, "BSK-CHI-02A", 8, "transfer")
            .At(450, MilestoneNames.BedVacated, "BSK-CHI-01A", 7, "transfer");
        Assert.Equal(
            (null, GapOutcome.Open),
            (again.Fold().EmptyAt, again.Fold().Gaps.Single(gap => gap.Code == "discharge_to_empty").Outcome)
        );

        var left = again.At(500, MilestoneNames.BedVacated, "BSK-CHI-02A", 10, "discharge").Fold();
        Assert.Equal(
            (Story.Start.AddMinutes(500), 100d),
            (left.EmptyAt, left.Gaps.Single(gap => gap.Code == "discharge_to_empty").Minutes)
        );
    }

    private static Story InBed() =>
        new Story()
            .At(0, MilestoneNames.Registered, detail: "emergency")
            .At(170, MilestoneNames.Occupied, "BSK-CAR-03A", 3);

    private static IEnumerable<(string, double)> Places(Story story) => Places(story.Fold());

    private static IEnumerable<(string, double)> Places(JourneyState state) =>
        state.Locations.Skip(1).Select(place => (place.Kind, (place.FromAt - Story.Start).TotalMinutes));
}
