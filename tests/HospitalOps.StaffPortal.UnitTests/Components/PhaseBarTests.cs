using Bunit;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel.Tracking;
using HospitalOps.StaffPortal.Features.Stays;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>Where the patient is, since when, and what is waited for.</summary>
public sealed class PhaseBarTests : PortalContext
{
    private static readonly DateTimeOffset Now = SampleJourney.Began.AddMinutes(90);

    [Fact]
    public void The_present_phase_is_marked_with_its_length_and_what_is_expected_follows()
    {
        var bar = Draw(
            SampleJourney.Of(("ArrivedAt", 0), ("OccupiedAt", 30)) with
            {
                ExpectedDischargeAt = Now.AddHours(5),
                ExpectedConfidence = Confidence.Likely,
            }
        );
        var present = bar.Find("[aria-current=step]");
        Assert.Contains("maintenant", present.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 h", present.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dans l'unité", present.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sortie prévue", bar.Find(".phases li:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wait_past_its_target_says_so_in_colour_and_words()
    {
        var journey = SampleJourney.Of(("AdmissionDecidedAt", 0), ("BedRequestedAt", 30));
        var bar = Draw(journey, Alert("request_to_assignment", since: 30, due: 60));
        var wait = bar.Find("[aria-current=step]");
        Assert.Contains("over", wait.ClassList);
        Assert.Contains("/ 30 min", wait.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("+30 min", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_left_stands_nowhere_now()
    {
        var bar = Draw(SampleJourney.Of(ended: true, ("OccupiedAt", 0), ("LeftHospitalAt", 60)));
        Assert.Empty(bar.FindAll("[aria-current]"));
        Assert.Contains("Parti", bar.Find(".phases li:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journey_without_milestones_says_that_nothing_is_there_yet() =>
        Assert.Contains("Rien n'est encore enregistré", Draw(SampleJourney.Of()).Markup, StringComparison.Ordinal);

    [Fact]
    public void The_times_of_all_milestones_stand_in_a_table_with_who_and_what_was_told_first()
    {
        var first = SampleJourney.Told("ArrivedAt", 5) with { ToldAt = SampleJourney.Began };
        var table = Render<MilestoneTable>(parameters =>
            parameters.Add(one => one.Milestones, [first]).Add(one => one.Now, Now)
        );
        Assert.Equal(
            ["08:07", "Arrivé", "S. Bennani"],
            table.FindAll("tbody td").Select(cell => cell.QuerySelector("strong,bdi")?.TextContent).OfType<string>()
        );
        Assert.Contains("08:02", table.Find(".warn").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PhaseBar> Draw(TimelineView journey, params DelayView[] delays) =>
        Render<PhaseBar>(parameters =>
            parameters.Add(one => one.Timeline, journey).Add(one => one.Now, Now).Add(one => one.Delays, delays)
        );

    private static DelayView Alert(string gap, int since, int due) =>
        new(
            Guid.Empty,
            DelayKind.Alert,
            gap,
            SampleJourney.Id,
            "MIN",
            Place: null,
            SampleJourney.Began.AddMinutes(since),
            SampleJourney.Began.AddMinutes(due),
            SampleJourney.Began.AddMinutes(due),
            "bed-manager",
            AcknowledgedBy: null,
            AcknowledgedAt: null,
            EscalatedAt: null,
            ClearedAt: null
        );
}
