using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

/// <summary>How a visit to the emergency department ends, and by whom it is left.</summary>
public sealed class VisitFoldTests
{
    [Fact]
    public void Who_leaves_unseen_ends_the_wait_without_a_figure_for_it()
    {
        var state = new Story()
            .At(0, MilestoneNames.Arrived, "reception", 1)
            .At(10, MilestoneNames.Triaged, null, 1, "4", 130)
            .At(100, MilestoneNames.LeftUnseen, "doctor", 1)
            .At(100, MilestoneNames.VisitEnded, "doctor", 1, "left")
            .Fold();

        Assert.Equal(GapOutcome.Dropped, Assert.Single(state.Gaps, gap => gap.Code == "arrival_to_doctor").Outcome);
        Assert.Single(state.Gaps, gap => gap.Code == "left_unseen");
        Assert.Equal("left", state.Location!.Kind);
    }

    [Fact]
    public void Who_is_admitted_has_not_left_when_the_visit_to_the_queues_ends()
    {
        var story = new Story()
            .At(0, MilestoneNames.Arrived, "reception", 1)
            .At(5, MilestoneNames.Registered)
            .At(10, MilestoneNames.ServiceStarted, "DOC-1", 2)
            .At(30, MilestoneNames.VisitEnded, "doctor", 2, "done");

        Assert.Equal("service_point", story.Fold().Location!.Kind);
        Assert.Equal("left", story.At(90, MilestoneNames.LeftHospital).Fold().Location!.Kind);
    }

    [Fact]
    public void A_visit_ends_as_discharged_as_admitted_or_as_left_and_a_planned_stay_is_none()
    {
        Story Seen() =>
            new Story()
                .At(0, MilestoneNames.Arrived, "reception", 1)
                .At(5, MilestoneNames.TriageStarted, "BOX-1", 1)
                .At(40, MilestoneNames.FirstMedicalContact, "DOC-1", 2);
        (string, GapOutcome, double?) Visit(Story story) =>
            story
                .Fold()
                .Gaps.Where(gap => EmergencyStay.Codes.Contains(gap.Code))
                .Select(gap => (gap.Code, gap.Outcome, gap.Minutes))
                .Single();

        Assert.Equal((EmergencyStay.Discharged, GapOutcome.Open, null), Visit(Seen()));
        Assert.Equal(
            (EmergencyStay.Discharged, GapOutcome.Done, 190),
            Visit(
                Seen()
                    .At(180, MilestoneNames.VisitEnded, "doctor", 2, "done")
                    .At(190, MilestoneNames.LeftHospital, null, 0, "home")
            )
        );
        // Who has a stay is there until the stay ends, whatever the queue says.
        Assert.Equal(
            (EmergencyStay.Discharged, GapOutcome.Open, null),
            Visit(Seen().At(41, MilestoneNames.Registered).At(180, MilestoneNames.VisitEnded, "doctor", 2, "done"))
        );
        // In the department until the porter comes; without a porter until the bed is reached.
        Assert.Equal((EmergencyStay.Admitted, GapOutcome.Done, 160), Visit(Story.Whole()));
        Assert.Equal(
            (EmergencyStay.Admitted, GapOutcome.Open, null),
            Visit(Seen().At(30, MilestoneNames.Departed, null, 9).At(90, MilestoneNames.AdmissionDecided, "CAR"))
        );
        Assert.Equal(
            (EmergencyStay.Left, GapOutcome.Done, 100),
            Visit(
                new Story()
                    .At(0, MilestoneNames.Arrived, "reception", 1)
                    .At(100, MilestoneNames.LeftUnseen, "doctor", 1)
            )
        );
        Assert.DoesNotContain(
            new Story()
                .At(0, MilestoneNames.Arrived, "reception", 1)
                .At(3, MilestoneNames.Registered, null, 0, "scheduled")
                .At(60, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
                .Fold()
                .Gaps,
            gap => EmergencyStay.Codes.Contains(gap.Code) || gap.Code == "emergency_admission"
        );
        Assert.Equal(
            "CHI",
            Assert
                .Single(
                    Story.Whole().At(650, MilestoneNames.BedVacated, "BSK-CAR-03A", 0, "transfer").Fold().Gaps,
                    gap => gap.Code == "discharge"
                )
                .Ward
        );
    }
}
