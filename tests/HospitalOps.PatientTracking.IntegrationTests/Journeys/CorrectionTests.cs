using HospitalOps.PatientTracking.Log;
using HospitalOps.TestKit.Services;

namespace HospitalOps.PatientTracking.IntegrationTests.Journeys;

/// <summary>What a correction may say, and what only the service says that keeps the fact.</summary>
public sealed class CorrectionTests(TrackingFixture tracking)
{
    [Fact]
    public async Task What_ended_a_stay_or_filled_a_bed_is_not_taken_back_here_and_the_refusal_says_where()
    {
        var way = Yesterday();
        await tracking.Log.TellAsync(way.All);
        Assert.Equal(
            (409, "milestone_not_taken_back_here", "reverse_discharge"),
            Said(await CorrectAsync(way, "StayClosed", MilestoneNames.LeftHospital, null), "way")
        );
        Assert.Equal(
            (409, "milestone_not_taken_back_here", "vacate_wrong_entry"),
            Said(await CorrectAsync(way, "BedOccupied", MilestoneNames.Occupied, null), "way")
        );
        using var nurse = tracking.As("ward-nurse");
        Assert.Contains(
            (await nurse.GetAsync($"/api/v1/journeys/{way.Stay}/timeline")).Body!["places"]!.AsArray(),
            place => place!["kind"]!.ToString() == "left"
        );
    }

    [Fact]
    public async Task A_new_time_stays_between_the_steps_before_and_after()
    {
        var way = Yesterday();
        await tracking.Log.TellAsync(way.All);
        Assert.Equal(
            (400, "new_time_out_of_order", MilestoneNames.BedVacated),
            Said(await CorrectAsync(way, "StayClosed", MilestoneNames.LeftHospital, way.At(20)), "milestone")
        );
        Assert.Equal(
            "new_time_out_of_order",
            (await CorrectAsync(way, "BedOccupied", MilestoneNames.Occupied, way.At(4))).Code
        );
        Assert.Equal(200, (await CorrectAsync(way, "BedOccupied", MilestoneNames.Occupied, way.At(35))).Status);
    }

    [Fact]
    public async Task A_wrong_year_is_asked_about_and_one_that_was_told_is_repaired()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddDays(-3000)).Arrives(0);
        var then = TimeProvider.System.GetUtcNow().AddHours(-2);
        await tracking.Log.TellAsync(way.All);
        Assert.Equal(
            "occurred_long_ago",
            (await CorrectAsync(way, "StayOpened", MilestoneNames.Registered, then.AddYears(-1))).Code
        );
        Assert.Equal(200, (await CorrectAsync(way, "StayOpened", MilestoneNames.Registered, then)).Status);
    }

    private static Way Yesterday() =>
        new Way(TimeProvider.System.GetUtcNow().AddHours(-30))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-33A")
            .Leaves(60, 90, 140, "BSK-CAR-33A");

    private static (int, string?, string?) Said(ApiReply reply, string fact) =>
        (reply.Status, reply.Code, reply.Body![fact]?.ToString());

    private async Task<ApiReply> CorrectAsync(Way way, string type, string milestone, DateTimeOffset? newTime)
    {
        using var nurse = tracking.As("ward-nurse");
        return await nurse.PostAsync(
            $"/api/v1/journeys/{way.Stay}/corrections",
            new
            {
                eventId = way.All.Single(told => told.Message.GetType().Name == type).Context.MessageId,
                milestone,
                newTime,
                reason = "heure mal notée",
            }
        );
    }
}
