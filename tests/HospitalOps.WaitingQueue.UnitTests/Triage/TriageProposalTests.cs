using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.UnitTests.Triage;

public sealed class TriageProposalTests
{
    private static readonly Vitals Calm = EarlyWarningTests.Calm;

    [Fact]
    public void The_points_of_each_measurement_are_told_while_others_are_still_missing()
    {
        var points = TriageProposal
            .Of(
                TriageScale.French,
                EarlyWarningTests.Calm with
                {
                    RespiratoryRate = 25,
                    Pulse = 100,
                    Temperature = null,
                },
                null,
                lifeThreat: false,
                noScore: false
            )
            .Points;

        Assert.Equal((3, 1, 0), (points["respiratory_rate"], points["pulse"], points["on_oxygen"]));
        Assert.False(points.ContainsKey("temperature"));
    }

    [Fact]
    public void Nothing_is_proposed_from_too_little_and_what_is_missing_is_named()
    {
        var proposal = Of(Calm with { Pulse = null });
        Assert.Equal((null, "pulse"), (proposal.Level, Assert.Single(proposal.Missing)));
        Assert.Null(Of(null, pain: 9).Level);
    }

    [Fact]
    public void A_high_score_is_told_before_everything_is_measured()
    {
        var proposal = Of(new(30, 88, true, false, null, null, null, null));
        Assert.Equal(("2", "news2_high"), (proposal.Level, Assert.Single(proposal.Reasons).Code));
    }

    [Theory]
    [InlineData(2, "3B", "pain_moderate,news2_low")]
    [InlineData(0, "4", "calm")]
    public void A_low_score_leaves_the_word_to_the_pain(int score, string level, string reasons)
    {
        var proposal = Of(score == 0 ? Calm : Calm with { RespiratoryRate = 22 }, pain: score == 0 ? 1 : 5);
        Assert.Equal((level, score), (proposal.Level, proposal.Score));
        Assert.Equal(reasons.Split(',').Order(), proposal.Reasons.Select(reason => reason.Code).Order());
    }

    [Fact]
    public void One_measurement_that_scores_3_alone_is_enough_for_the_third_level()
    {
        var reason = Assert.Single(Of(Calm with { Pulse = 135 }).Reasons);
        Assert.Equal(("news2_alone", "pulse"), (reason.Code, reason.Measurement));
        Assert.Equal("3A", Of(Calm with { Pulse = 135 }).Level);
        Assert.Equal("3A", Of(Calm, pain: 8).Level);
    }

    [Fact]
    public void A_threat_to_life_comes_before_any_score_also_for_a_child()
    {
        Assert.Equal("1", TriageProposal.Of(TriageScale.French, null, null, lifeThreat: true, noScore: true).Level);
        Assert.Equal("1", Of(new(null, null, null, false, null, null, Consciousness.Unresponsive, null)).Level);
        Assert.Null(
            TriageProposal.Of(TriageScale.French, Calm with { Pulse = 135 }, 8, lifeThreat: false, noScore: true).Level
        );
    }

    [Fact]
    public void A_scale_with_fewer_levels_ends_earlier()
    {
        var three = new TriageScale("LOCAL", 1, 1, [.. TriageScale.French.Levels.Take(3)]);
        Assert.Equal("3A", TriageProposal.Of(three, Calm, null, false, false).Level);
    }

    private static TriageProposal Of(Vitals? vitals, int? pain = null) =>
        TriageProposal.Of(TriageScale.French, vitals, pain, false, false);
}
