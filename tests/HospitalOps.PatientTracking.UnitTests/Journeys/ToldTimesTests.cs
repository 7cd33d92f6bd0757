using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

/// <summary>What was told for an earlier time than what was recorded before it, and waits that are over.</summary>
public sealed class ToldTimesTests
{
    private const string Bed = "BSK-CAR-03A",
        Other = "BSK-CHI-01A";

    [Fact]
    public void A_discharge_decided_again_for_a_time_before_its_reversal_is_decided()
    {
        var story = new Story()
            .At(0, MilestoneNames.Registered)
            .At(60, MilestoneNames.Occupied, Bed, 3)
            .At(200, MilestoneNames.DischargeDecided, null, 0, "home")
            .At(300, MilestoneNames.StayReopened)
            .At(250, MilestoneNames.DischargeDecided, null, 0, "rehab");
        IReadOnlyList<Milestone> told =
        [
            .. story.Told.SkipLast(1),
            story.Told[^1] with
            {
                RecordedAt = Story.Start.AddMinutes(400),
            },
        ];

        var state = story.Fold(told);

        Assert.Equal(Story.Start.AddMinutes(250), state.DecidedAt);
        Assert.Equal("home", Assert.Single(state.Milestones, milestone => milestone.Void).Detail);
    }

    [Fact]
    public void Nobody_is_late_for_somebody_who_has_left_whatever_was_recorded_afterwards()
    {
        var left = new Story()
            .At(0, MilestoneNames.Registered)
            .At(60, MilestoneNames.Occupied, Bed, 3)
            .At(80, MilestoneNames.BedRequested, null, 5)
            .At(85, MilestoneNames.BedReserved, Other, 5)
            .At(100, MilestoneNames.LeftHospital, null, 0, "home")
            .At(120, MilestoneNames.AdmissionDecided, "CAR")
            .At(130, MilestoneNames.ReadyToMove, null, 4, "imaging")
            .At(140, MilestoneNames.ReservationReleased, Other, 5);

        Assert.DoesNotContain(left.Fold().Gaps, gap => gap.Outcome == GapOutcome.Open || gap.Minutes < 0);
    }

    [Fact]
    public void A_way_called_off_or_begun_before_it_was_asked_for_is_waited_for_by_nobody()
    {
        var inBed = new Story().At(0, MilestoneNames.Registered).At(60, MilestoneNames.Occupied, Bed, 3);

        var calledOff = inBed
            .At(130, MilestoneNames.ReadyToMove, null, 4, "imaging")
            .At(120, MilestoneNames.TransportCancelled, null, 4, "imaging")
            .At(150, MilestoneNames.ReadyToMove, null, 5, "imaging")
            .At(145, MilestoneNames.Departed, null, 5, "imaging");

        Assert.DoesNotContain(calledOff.Fold().Gaps, gap => gap.Code == "ready_to_departed");
    }

    [Fact]
    public void Who_lies_in_a_bed_when_he_is_admitted_waits_for_none_until_another_is_asked_for()
    {
        string[] waits = ["decision_to_request", "decision_to_occupied", GapRule.Boarding];
        var lies = new Story()
            .At(0, MilestoneNames.Registered)
            .At(60, MilestoneNames.Occupied, Bed, 3)
            .At(90, MilestoneNames.AdmissionDecided, "CAR");
        Assert.DoesNotContain(lies.Fold().Gaps, gap => waits.Contains(gap.Code));

        lies.At(100, MilestoneNames.BedRequested, null, 5);
        Assert.Equal(
            GapOutcome.Open,
            Assert.Single(lies.Fold().Gaps, gap => gap.Code == "decision_to_occupied").Outcome
        );

        var given = Assert.Single(
            lies.At(150, MilestoneNames.RequestWithdrawn, null, 5).Fold().Gaps,
            gap => gap.Code == "decision_to_occupied"
        );
        Assert.Equal((GapOutcome.Dropped, 60d), (given.Outcome, given.Minutes));
    }

    [Fact]
    public void A_newborn_beside_its_mother_waits_for_no_bed()
    {
        var beside = Assert.Single(
            new Story()
                .At(0, MilestoneNames.Registered, detail: "birth")
                .At(10, MilestoneNames.AdmissionDecided, "MAT")
                .At(20, MilestoneNames.RoomedIn, null, 9, "linked")
                .Fold()
                .Gaps,
            gap => gap.Code == "decision_to_occupied"
        );

        Assert.Equal((GapOutcome.Dropped, 10d), (beside.Outcome, beside.Minutes));
    }

    [Fact]
    public void Who_was_moved_into_a_bed_by_mistake_is_in_none()
    {
        var wrong = new Story()
            .At(0, MilestoneNames.Registered)
            .At(60, MilestoneNames.Occupied, Bed, 3)
            .At(100, MilestoneNames.Occupied, Other, 5, "transfer")
            .At(100, MilestoneNames.BedVacated, Bed, 6, "transfer")
            .At(110, MilestoneNames.BedVacated, Other, 7, "wrong_entry")
            .Fold();

        Assert.Equal(["reception", "bed", "left_bed"], wrong.Locations.Select(place => place.Kind));
    }

    [Fact]
    public void A_porter_brings_nobody_back_to_a_bed_that_was_left_meanwhile()
    {
        var left = new Story()
            .At(0, MilestoneNames.Registered)
            .At(60, MilestoneNames.Occupied, Bed, 3)
            .At(90, MilestoneNames.BedVacated, Bed, 6, "discharge")
            .At(95, MilestoneNames.Departed, null, 4, "return")
            .At(99, MilestoneNames.TransportFinished, null, 4, "return")
            .Fold();

        Assert.Equal("left_bed", left.Location!.Kind);
    }
}
