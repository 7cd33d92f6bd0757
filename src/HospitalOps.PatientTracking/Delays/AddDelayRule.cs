using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Managers add a rule for a wait or for other hours.</summary>
internal static class AddDelayRule
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/delay-rules", HandleAsync)
            .Command(TrackingPermissions.SetDelayRules)
            .WithName("AddDelayRule")
            .WithSummary("Watch a wait in some hours; no two rules of one kind watch the same hours.");

    private static async Task<Results<Created<DelayRuleView>, ProblemHttpResult>> HandleAsync(
        NewDelayRuleRequest body,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (!GapRule.All.Any(gap => gap.Waits && gap.Code == body.Gap))
            return TrackingRefusals.UnknownGap.ToProblem();
        if (body.FromHour >= body.ToHour)
            return TrackingRefusals.RuleHoursInvalid.ToProblem();
        // Two managers who add at once: the second one sees the rule of the first.
        await database.Database.LockNameAsync($"delay-rule:{caller.HospitalId}:{body.Gap}", cancel);
        if (
            await database.DelayRules.AnyAsync(
                rule =>
                    rule.HospitalId == caller.HospitalId
                    && rule.Kind == body.Kind
                    && rule.Gap == body.Gap
                    && rule.FromHour < body.ToHour
                    && body.FromHour < rule.ToHour,
                cancel
            )
        )
            return TrackingRefusals.RuleHoursOverlap.ToProblem();
        var now = clock.GetUtcNow();
        var rule = DelayRule.Default(
            new DelayRuleTerms
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = caller.HospitalId,
                Kind = body.Kind,
                Gap = body.Gap,
                TargetMinutes = body.TargetMinutes,
                EscalatesAfterMinutes = body.EscalatesAfterMinutes,
                Owner = body.Owner,
                FromHour = body.FromHour,
                ToHour = body.ToHour,
            }
        );
        rule.Set(body.TargetMinutes, body.EscalatesAfterMinutes, 0, 0, enabled: true, caller.UserName, now);
        database.Add(rule);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/delay-rules/{rule.Id}", DelayRuleView.Of(rule));
    }
}
