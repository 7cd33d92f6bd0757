using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

/// <summary>A bed that was held, and what it makes of the wait for it.</summary>
public sealed class HeldBedTests
{
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
}
