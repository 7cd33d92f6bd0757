using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

/// <summary>What was told wrongly, taken back or called off: it is kept, and counts as what it is.</summary>
public sealed class TakenBackTests
{
    [Fact]
    public void An_arrival_that_was_a_mistake_leaves_a_patient_who_is_expected()
    {
        var state = new Story()
            .At(0, MilestoneNames.Registered)
            .At(10, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(20, MilestoneNames.BedVacated, "BSK-CAR-03A", 3, "wrong_entry")
            .At(21, MilestoneNames.ArrivalUndone)
            .Fold();

        Assert.Null(state.Kind);
        Assert.Empty(state.Locations);
    }

    [Fact]
    public void A_corrected_milestone_counts_at_its_new_time_and_keeps_the_first_one()
    {
        var story = new Story()
            .At(0, MilestoneNames.Arrived, "reception", 1)
            .At(50, MilestoneNames.FirstMedicalContact, "DOC-1", 2);
        var wrong = story.Told[1];
        var correction = new Milestone(
            new Guid(9, 0, 0, new byte[8]),
            MilestoneNames.Corrected,
            Story.Start.AddMinutes(60),
            Story.Start.AddMinutes(60),
            "somebody",
            "test",
            wrong.EventId,
            Detail: wrong.Name,
            Due: Story.Start.AddMinutes(30)
        );
        var state = story.Fold([.. story.Told, correction]);

        Assert.Equal(30, Assert.Single(state.Gaps, gap => gap.Code == "arrival_to_doctor").Minutes);
        Assert.Equal(
            Story.Start.AddMinutes(50),
            Assert.Single(state.Milestones, milestone => milestone.Name == wrong.Name).ToldAt
        );
        var undone = story.Fold([.. story.Told, correction with { Due = null }]);
        Assert.Equal(GapOutcome.Open, Assert.Single(undone.Gaps, gap => gap.Code == "arrival_to_doctor").Outcome);
    }

    [Fact]
    public void A_wrong_entry_is_kept_and_counts_for_nothing()
    {
        var state = new Story()
            .At(0, MilestoneNames.Registered)
            .At(10, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(12, MilestoneNames.BedVacated, "BSK-CAR-03A", 6, "wrong_entry")
            .At(15, MilestoneNames.Occupied, "BSK-CAR-04A", 4)
            .Fold();

        Assert.Equal(2, state.Milestones.Count(milestone => milestone.Void));
        Assert.Equal(15, Assert.Single(state.Gaps, gap => gap.Code == "registration_to_ward").Minutes);
        Assert.Single(state.Locations, place => place.Kind == "bed");
        Assert.DoesNotContain(state.Gaps, gap => gap.Code is "departure" or "transfer");
    }

    [Fact]
    public void A_reversed_discharge_lets_the_journey_go_on_and_keeps_what_was_told()
    {
        var state = Story.Whole().At(900, MilestoneNames.StayReopened, null, 0, "discharge_reversed").Fold();

        Assert.False(state.Ended);
        Assert.Null(state.LeftAt);
        Assert.Null(state.DecidedAt);
        Assert.True(Assert.Single(state.Milestones, milestone => milestone.Name == MilestoneNames.LeftHospital).Void);
        Assert.True(
            Story
                .Whole()
                .At(900, MilestoneNames.StayReopened)
                .At(1000, MilestoneNames.DischargeDecided, null, 0, "rehab")
                .At(1010, MilestoneNames.LeftHospital, null, 0, "rehab")
                .Fold()
                .Ended
        );
    }

    [Fact]
    public void A_stay_cancelled_in_error_is_in_no_figure_but_counted_as_excluded() =>
        Assert.Equal("excluded", Assert.Single(Story.Whole().At(900, MilestoneNames.StayCancelled).Fold().Gaps).Code);

    [Fact]
    public void A_planned_stay_called_off_for_want_of_a_bed_is_counted_on_the_day_it_was_called_off()
    {
        var gap = Assert.Single(
            new Story()
                .At(0, MilestoneNames.Registered, detail: "scheduled")
                .At(2000, MilestoneNames.StayCancelled, detail: "no_bed")
                .Fold()
                .Gaps
        );

        Assert.Equal(("cancelled_no_bed", new DateOnly(2026, 11, 25)), (gap.Code, gap.Day));
        Assert.Equal(
            "excluded",
            Assert
                .Single(
                    new Story()
                        .At(0, MilestoneNames.Registered, detail: "scheduled")
                        .At(2000, MilestoneNames.StayCancelled, detail: "patient_wish")
                        .Fold()
                        .Gaps
                )
                .Code
        );
        Assert.Contains(
            new Story()
                .At(0, MilestoneNames.Registered, detail: "day_case")
                .At(50, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
                .Fold()
                .Gaps,
            point => point.Code == "planned_admission"
        );
        Assert.DoesNotContain(Story.Whole().Fold().Gaps, point => point.Code == "planned_admission");
    }
}
