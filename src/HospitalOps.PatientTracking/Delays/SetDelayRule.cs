using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Managers set when a wait is a delay.</summary>
internal static class SetDelayRule
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/delay-rules/{id:guid}", HandleAsync)
            .Command(TrackingPermissions.SetDelayRules)
            .WithName("SetDelayRule")
            .WithSummary("Set a rule; If-Match carries the version that was read.");

    private static async Task<Results<Ok<DelayRuleView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DelayRuleRequest body,
        Caller caller,
        HttpContext http,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var version = RowVersion.Required(http.Request);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        var rule = await database
            .DelayRules.FromSql(
                $"select * from delay_rule where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (rule is null)
            return CommonRefusals.NotFound.ToProblem();
        if (version.Value != rule.Version)
            return CommonRefusals.StaleVersion.ToProblem();
        rule.Set(
            body.TargetMinutes,
            body.EscalatesAfterMinutes,
            body.QuietFromHour,
            body.QuietToHour,
            body.Enabled,
            caller.UserName,
            clock.GetUtcNow()
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(DelayRuleView.Of(rule));
    }
}
