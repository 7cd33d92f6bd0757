using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Journeys;

/// <summary>What a journey is, whatever the order in which its events come.</summary>
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
