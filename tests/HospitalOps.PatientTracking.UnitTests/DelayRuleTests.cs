using HospitalOps.PatientTracking.Domain;

namespace HospitalOps.PatientTracking.UnitTests;

public sealed class DelayRuleTests
{
    [Theory]
    [InlineData(22, 6, 23, true)]
    [InlineData(22, 6, 5, true)]
    [InlineData(22, 6, 6, false)]
    [InlineData(1, 3, 2, true)]
    [InlineData(0, 0, 0, false)]
    public void Quiet_hours_may_go_over_midnight(short from, short to, int hour, bool quiet)
    {
        var rule = DelayRule.Default(Guid.Empty, Guid.Empty, DelayKind.Alert, "bed_turnaround", 90, 30, "bed-manager");
        rule.Set(90, 30, from, to, true, "somebody", Story.Start);

        Assert.Equal(quiet, rule.IsQuietAt(hour));
    }

    [Fact]
    public void Default_rules_watch_gaps_that_exist_and_no_queue()
    {
        var waits = GapRule.All.Where(gap => gap.Waits).Select(gap => gap.Code).ToHashSet();
        var rules = DefaultDelayRules.Of(Story.Hospital).ToList();

        Assert.All(rules, rule => Assert.Contains(rule.Gap, waits));
        Assert.DoesNotContain(rules, rule => rule.Gap.StartsWith("arrival", StringComparison.Ordinal) || rule.Gap == "triage_to_doctor");
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
    }

    [Fact]
    public void An_alert_that_nobody_takes_is_escalated_once_and_a_notice_never()
    {
        var rule = DelayRule.Default(Guid.Empty, Guid.Empty, DelayKind.Alert, "bed_turnaround", 90, 30, "bed-manager");
        Delay Raised(DelayKind kind) => new() { Gap = rule.Gap, Owner = rule.Owner, Ward = "CAR", Kind = kind, RaisedAt = Story.Start };
        var (alert, taken, notice) = (Raised(DelayKind.Alert), Raised(DelayKind.Alert), Raised(DelayKind.Notice));

        Assert.Null(taken.Acknowledge("one", Story.Start));
        Assert.Equal("delay_taken", taken.Acknowledge("two", Story.Start)!.Code);
        Assert.False(alert.Escalate(rule, Story.Start.AddMinutes(29)));
        Assert.True(alert.Escalate(rule, Story.Start.AddMinutes(30)));
        Assert.False(alert.Escalate(rule, Story.Start.AddMinutes(31)));
        Assert.False(taken.Escalate(rule, Story.Start.AddMinutes(90)));
        Assert.False(notice.Escalate(rule, Story.Start.AddMinutes(90)));
    }
}
