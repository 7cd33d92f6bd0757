using HospitalOps.PatientTracking.Delays;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.UnitTests.Delays;

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
        var rule = DelayRule.Default(
            new DelayRuleTerms
            {
                Id = Guid.Empty,
                HospitalId = Guid.Empty,
                Kind = DelayKind.Alert,
                Gap = "bed_turnaround",
                TargetMinutes = 90,
                EscalatesAfterMinutes = 30,
                Owner = "bed-manager",
            }
        );
        rule.Set(90, 30, from, to, true, "somebody", Story.Start);

        Assert.Equal(quiet, rule.IsQuietAt(hour));
    }

    [Fact]
    public void Default_rules_watch_gaps_that_exist_and_no_queue()
    {
        var waits = GapRule.All.Where(gap => gap.Waits).Select(gap => gap.Code).ToHashSet();
        var rules = DefaultDelayRules.Of(Story.Hospital).ToList();

        Assert.All(rules, rule => Assert.Contains(rule.Gap, waits));
        Assert.DoesNotContain(
            rules,
            rule => rule.Gap.StartsWith("arrival", StringComparison.Ordinal) || rule.Gap == "triage_to_doctor"
        );
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
    }

    [Fact]
    public void A_delay_is_looked_after_by_one_person()
    {
        var delay = new Delay
        {
            Gap = "bed_turnaround",
            Owner = "bed-manager",
            Ward = "CAR",
            Kind = DelayKind.Alert,
            RaisedAt = Story.Start,
        };

        Assert.Null(delay.Acknowledge("one", Story.Start));
        Assert.Equal("delay_taken", delay.Acknowledge("two", Story.Start)!.Code);
        Assert.Equal("one", delay.AcknowledgedBy);
    }
}
