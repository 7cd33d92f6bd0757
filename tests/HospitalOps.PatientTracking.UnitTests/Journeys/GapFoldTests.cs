using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

/// <summary>Who counts as an emergency visit, by which triage it is judged, and where a bed request waits.</summary>
public sealed class GapFoldTests
{
    private static readonly string[] OfEmergency =
    [
        "arrival",
        "arrival_to_doctor",
        "arrival_to_triage",
        "left_unseen",
        "admitted_from_emergency",
    ];

    [Fact]
    public void Who_came_for_an_appointment_or_with_a_question_is_no_emergency_visit()
    {
        // Straight to the doctor's queue; registered as an outpatient; a number at the desk and gone again, served.
        Assert.All(
            [
                new Story()
                    .At(0, MilestoneNames.Arrived, "doctor", 1)
                    .At(20, MilestoneNames.FirstMedicalContact, "DOC-1", 1)
                    .At(40, MilestoneNames.VisitEnded, "doctor", 1),
                new Story()
                    .At(0, MilestoneNames.Arrived, "reception", 1)
                    .At(3, MilestoneNames.Registered, detail: "outpatient")
                    .At(20, MilestoneNames.FirstMedicalContact, "DOC-1", 2),
                new Story()
                    .At(0, MilestoneNames.Arrived, "reception", 1)
                    .At(5, MilestoneNames.VisitEnded, "reception", 1),
            ],
            story => Assert.DoesNotContain(story.Fold().Gaps, gap => OfEmergency.Contains(gap.Code))
        );
        // While it is open he may be one; who was triaged is one; who left unseen counts as such; an ambulance comes
        // without a number.
        Assert.Contains(
            new Story().At(0, MilestoneNames.Arrived, "reception", 1).Fold().Gaps,
            gap => gap is { Code: "arrival_to_doctor", Outcome: GapOutcome.Open }
        );
        Assert.Contains(
            new Story()
                .At(0, MilestoneNames.Arrived, "reception", 1)
                .At(3, MilestoneNames.Registered, detail: "outpatient")
                .At(9, MilestoneNames.Triaged, null, 1, "2", 29)
                .Fold()
                .Gaps,
            gap => gap.Code == "arrival"
        );
        Assert.Contains(
            new Story()
                .At(0, MilestoneNames.Arrived, "reception", 1)
                .At(50, MilestoneNames.LeftUnseen, "reception", 1)
                .At(50, MilestoneNames.VisitEnded, "reception", 1)
                .Fold()
                .Gaps,
            gap => gap.Code == "left_unseen"
        );
        Assert.Equal(
            ["admission", "arrival", "emergency_admission"],
            new Story()
                .At(0, MilestoneNames.Registered, detail: "emergency")
                .At(60, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
                .Fold()
                .Gaps.Where(gap => gap.Outcome == GapOutcome.Point)
                .Select(gap => gap.Code)
        );
    }

    [Fact]
    public void A_way_to_imaging_ends_neither_boarding_nor_the_emergency_stay()
    {
        var story = new Story()
            .At(0, MilestoneNames.Arrived, "reception", 1)
            .At(3, MilestoneNames.Registered, detail: "emergency")
            .At(40, MilestoneNames.FirstMedicalContact, "DOC-1", 2)
            .At(90, MilestoneNames.AdmissionDecided, "CAR")
            .At(100, MilestoneNames.Departed, null, 8, "imaging")
            .At(130, MilestoneNames.TransportFinished, null, 8, "imaging");
        Assert.All(
            ["boarding", "ed_stay_admitted"],
            code => Assert.Equal(GapOutcome.Open, story.Fold().Gaps.Single(gap => gap.Code == code).Outcome)
        );

        var gone = story.At(200, MilestoneNames.Departed, null, 9, "bed").Fold().Gaps;
        Assert.Equal(
            (110d, 200d),
            (
                gone.Single(gap => gap.Code == "boarding").Minutes,
                gone.Single(gap => gap.Code == "ed_stay_admitted").Minutes
            )
        );
    }

    [Fact]
    public void Triaged_again_the_patient_is_judged_by_the_last_triage_before_the_doctor()
    {
        // Level 5 has 240 minutes; after 60 he is a 2, and a doctor is due 20 minutes later: at the 80th.
        var story = new Story()
            .At(0, MilestoneNames.Arrived, "reception", 1)
            .At(10, MilestoneNames.Triaged, null, 1, "5", 250)
            .At(70, MilestoneNames.Triaged, null, 1, "2", 90);
        var late = story
            .At(100, MilestoneNames.FirstMedicalContact, "DOC-1", 2)
            .At(120, MilestoneNames.Triaged, null, 1, "4", 300)
            .Fold()
            .Gaps.Single(gap => gap.Code == "triage_to_doctor");

        Assert.Equal(("2", 90d, 80d), (late.Level, late.Minutes, late.TargetMinutes));
    }

    [Fact]
    public void A_corrected_time_of_triage_moves_when_the_doctor_is_due_and_not_the_target_of_the_level()
    {
        var story = new Story()
            .At(0, MilestoneNames.Arrived, "reception", 1)
            .At(30, MilestoneNames.Triaged, null, 1, "3A", 90);
        var triaged = story.Told[1];
        var corrected = story.Told.Append(
            new Milestone(
                new Guid(7, 0, 0, new byte[8]),
                MilestoneNames.Corrected,
                Story.Start.AddMinutes(60),
                Story.Start.AddMinutes(61),
                "somebody",
                "test",
                triaged.EventId,
                Detail: MilestoneNames.Triaged,
                Due: Story.Start.AddMinutes(10)
            )
        );

        Assert.Equal(60, story.Fold(corrected).Gaps.Single(gap => gap.Code == "triage_to_doctor").TargetMinutes);
    }

    [Fact]
    public void A_refused_or_run_out_hold_makes_the_request_wait_again_and_another_hold_in_its_place_does_not()
    {
        var story = new Story()
            .At(0, MilestoneNames.Registered)
            .At(5, MilestoneNames.BedRequested, null, 3)
            .At(10, MilestoneNames.BedReserved, "BSK-CAR-03A", 3)
            .At(40, MilestoneNames.TransferRefused, null, 3)
            .At(40, MilestoneNames.ReservationReleased, "BSK-CAR-03A", 3);
        Assert.Equal(GapOutcome.Open, Again(story).Single().Outcome);

        var changed = story
            .At(100, MilestoneNames.BedReserved, "BSK-CAR-04A", 3)
            .At(110, MilestoneNames.BedReserved, "BSK-CAR-05A", 3)
            .At(110, MilestoneNames.ReservationReleased, "BSK-CAR-04A", 3)
            .At(170, MilestoneNames.ReservationExpired, "BSK-CAR-05A", 3)
            .At(200, MilestoneNames.BedReserved, "BSK-CAR-06A", 3)
            .At(210, MilestoneNames.BedAccepted, null, 3);
        Assert.Equal([60d, 30d], Again(changed).Select(gap => gap.Minutes!.Value));
        Assert.Equal(
            [(GapOutcome.Dropped, 30d), (GapOutcome.Dropped, 10d), (GapOutcome.Dropped, 60d), (GapOutcome.Done, 10d)],
            changed
                .Fold()
                .Gaps.Where(gap => gap.Code == "reserved_to_accepted")
                .Select(gap => (gap.Outcome, gap.Minutes!.Value))
        );
        Assert.Equal(
            GapOutcome.Dropped,
            Again(
                    changed
                        .At(300, MilestoneNames.ReservationReleased, "BSK-CAR-06A", 3)
                        .At(330, MilestoneNames.RequestWithdrawn, null, 3)
                )
                .Last()
                .Outcome
        );

        static IEnumerable<JourneyGap> Again(Story story) =>
            story.Fold().Gaps.Where(gap => gap.Code == "reopened_to_assignment");
    }
}
