using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

public sealed class JourneyFoldTests
{
    [Fact]
    public void The_order_in_which_events_come_changes_nothing() =>
        Prop.ForAll<int>(seed =>
            {
                var story = Story.Whole();
                var shuffled = story.Told.ToArray();
                new Random(seed).Shuffle(shuffled);

                Assert.Equal(Text(story.Fold()), Text(story.Fold(shuffled)));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Half_of_the_events_and_then_the_rest_ends_like_all_of_them() =>
        Prop.ForAll<int>(seed =>
            {
                var random = new Random(seed);
                var story = Story.Whole();
                // A first fold of some leaves nothing behind that a second one of all would see.
                story.Fold(story.Told.Where(_ => random.Next(2) == 0));

                Assert.Equal(Text(Story.Whole().Fold()), Text(story.Fold()));
            })
            .QuickCheckThrowOnFailure();

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
    public void Gaps_are_those_of_the_way()
    {
        var gaps = Story
            .Whole()
            .Fold()
            .Gaps.Where(gap => gap.Outcome == GapOutcome.Done)
            .GroupBy(gap => gap.Code)
            .ToDictionary(group => group.Key, group => group.Last().Minutes);

        // The first contact was taken back: the second one counts.
        Assert.Equal(
            (3, 5, 40, 50, 25, 80),
            (
                gaps["arrival_to_registration"],
                gaps["arrival_to_triage"],
                gaps["arrival_to_doctor"],
                gaps["doctor_to_decision"],
                gaps["request_to_assignment"],
                gaps["decision_to_occupied"]
            )
        );
        // The bed was held at 120 and ready at 140 only.
        Assert.Equal(30, gaps[GapRule.ReadyToOccupied]);
        Assert.Equal(
            (20, 40, 70, 75, 30, 40, 5),
            (
                gaps["discharge_to_paperwork"],
                gaps["discharge_to_ready"],
                gaps["discharge_to_empty"],
                gaps["bed_turnaround"],
                gaps["asked_to_cleaning"],
                gaps["cleaning"],
                gaps["cleaned_to_ready"]
            )
        );
    }

    [Fact]
    public void A_held_bed_that_is_dirty_makes_nobody_late()
    {
        var story = new Story()
            .At(0, MilestoneNames.Registered)
            .At(10, MilestoneNames.BedRequested, null, 3)
            .At(20, MilestoneNames.BedReserved, "BSK-CAR-03A", 3)
            .Bed(5, MilestoneNames.CleaningRequested, "BSK-CAR-03A");

        Assert.DoesNotContain(story.Fold().Gaps, gap => gap.Code == GapRule.ReadyToOccupied);
        Assert.Equal(
            Story.Start.AddMinutes(60),
            Assert
                .Single(
                    story.Bed(60, MilestoneNames.BedReady, "BSK-CAR-03A").Fold().Gaps,
                    gap => gap.Code == GapRule.ReadyToOccupied
                )
                .FromAt
        );
    }

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
    public void Ready_to_leave_follows_from_decision_papers_and_the_last_blocker()
    {
        Story Decided() =>
            new Story()
                .At(0, MilestoneNames.Registered)
                .At(10, MilestoneNames.DischargeDecided, null, 0, "home")
                .At(20, MilestoneNames.DischargePaperworkDone);

        Assert.Equal(Story.Start.AddMinutes(20), Decided().Fold().ReadyAt);
        Assert.Null(Decided().At(15, MilestoneNames.BlockerOpened, null, 7, "bill").Fold().ReadyAt);
        Assert.Equal(
            Story.Start.AddMinutes(45),
            Decided()
                .At(15, MilestoneNames.BlockerOpened, null, 7, "bill")
                .At(45, MilestoneNames.BlockerCleared, null, 7, "bill")
                .Fold()
                .ReadyAt
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

    [Fact]
    public void A_hold_that_was_given_up_is_no_expiry_and_the_wait_for_the_bed_begins_with_the_one_that_was_used()
    {
        var gaps = new Story()
            .At(0, MilestoneNames.Registered)
            .At(5, MilestoneNames.BedRequested, null, 3)
            .At(10, MilestoneNames.BedReserved, "BSK-CAR-03A", 3)
            .At(40, MilestoneNames.ReservationReleased, "BSK-CAR-03A", 3)
            .At(100, MilestoneNames.BedReserved, "BSK-CAR-04A", 3)
            .At(130, MilestoneNames.Occupied, "BSK-CAR-04A", 3)
            .Fold()
            .Gaps;

        Assert.Equal(
            (30d, GapOutcome.Done),
            (
                Assert.Single(gaps, gap => gap.Code == "ready_to_occupied").Minutes,
                gaps.Single(gap => gap.Code == "ready_to_occupied").Outcome
            )
        );
        Assert.Equal(5, Assert.Single(gaps, gap => gap.Code == "request_to_assignment").Minutes);
        Assert.DoesNotContain(gaps, gap => gap.Code == "reservation_expired");
    }

    [Theory]
    [InlineData("expired", MilestoneNames.ReservationExpired)]
    [InlineData("refused", MilestoneNames.ReservationReleased)]
    [InlineData("released", MilestoneNames.ReservationReleased)]
    public void Only_a_hold_whose_time_was_over_has_expired(string reason, string milestone) =>
        Assert.Equal(
            milestone,
            Assert
                .Single(
                    EventMilestones
                        .Of(
                            new Contracts.BedManagement.ReservationExpired
                            {
                                HospitalId = Story.Hospital,
                                BedId = Story.Stay,
                                BedCode = "BSK-CAR-03A",
                                WardId = Story.Stay,
                                PlacementRequestId = Story.Stay,
                                StayId = Story.Stay,
                                Reason = reason,
                                OccurredAt = Story.Start,
                            }
                        )
                        .Milestones
                )
                .Name
        );

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
    public void A_bed_is_still_to_be_cleaned_when_its_patient_has_left()
    {
        var state = new Story()
            .At(0, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(10, MilestoneNames.BedVacated, "BSK-CAR-03A", 6, "discharge")
            .At(10, MilestoneNames.CleaningRequested, "BSK-CAR-03A", 6)
            .At(12, MilestoneNames.LeftHospital, null, 0, "home")
            .Fold();

        Assert.Equal(GapOutcome.Open, Assert.Single(state.Gaps, gap => gap.Code == "bed_turnaround").Outcome);
        Assert.Equal("CAR", Assert.Single(state.Gaps, gap => gap.Code == "asked_to_cleaning").Ward);
    }

    private static string Text(JourneyState state) => JsonSerializer.Serialize(state);
}
