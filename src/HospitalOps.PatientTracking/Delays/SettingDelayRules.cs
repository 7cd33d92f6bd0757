using System.ComponentModel.DataAnnotations;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Figures of one rule. Hours are local; equal quiet hours = none.</summary>
public sealed record DelayRuleRequest(
    [property: Range(0, 10080)] int TargetMinutes,
    [property: Range(0, 1440)] int EscalatesAfterMinutes,
    [property: Range(0, 23)] short QuietFromHour,
    [property: Range(0, 23)] short QuietToHour,
    bool Enabled
);

/// <summary>A rule as it is in force, who set it last and when.</summary>
/// <param name="Version">To be sent back as If-Match.</param>
public sealed record DelayRuleView(
    Guid RuleId,
    DelayKind Kind,
    string Gap,
    short FromHour,
    short ToHour,
    int TargetMinutes,
    int EscalatesAfterMinutes,
    string Owner,
    short QuietFromHour,
    short QuietToHour,
    bool Enabled,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
)
{
    internal static DelayRuleView Of(DelayRule row) =>
        new(
            row.Id,
            row.Kind,
            row.Gap,
            row.FromHour,
            row.ToHour,
            row.TargetMinutes,
            row.EscalatesAfterMinutes,
            row.Owner,
            row.QuietFromHour,
            row.QuietToHour,
            row.Enabled,
            row.SetBy,
            row.SetAt,
            row.Version
        );
}

/// <summary>What a rule would have done yesterday.</summary>
/// <param name="Gaps">Gaps of its kind and hours that began yesterday.</param>
/// <param name="Fired">Of those: longer than the target.</param>
public sealed record DelayPreview(DateOnly Day, int Gaps, int Fired);

/// <summary>Managers set when a gap is a delay, and see beforehand what that would mean.</summary>
internal static class SettingDelayRules
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/delay-rules", ListAsync)
            .Query(TrackingPermissions.SetDelayRules)
            .WithName("ListDelayRules")
            .WithSummary("All rules of the hospital.");
        group
            .MapGet("/delay-rules/{id:guid}/preview", PreviewAsync)
            .Query(TrackingPermissions.SetDelayRules)
            .WithName("PreviewDelayRule")
            .WithSummary("How often the rule would have fired yesterday with another target.");
        group
            .MapPost("/delay-rules/{id:guid}", SetAsync)
            .Command(TrackingPermissions.SetDelayRules)
            .WithName("SetDelayRule")
            .WithSummary("Set a rule; If-Match carries the version that was read.");
    }

    private static async Task<Ok<IReadOnlyList<DelayRuleView>>> ListAsync(
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rules = await database
            .DelayRules.AsNoTracking()
            .Where(rule => rule.HospitalId == caller.HospitalId)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<DelayRuleView>>([
            .. rules
                .OrderBy(rule => rule.Kind)
                .ThenBy(rule => rule.Gap, StringComparer.Ordinal)
                .ThenBy(rule => rule.FromHour)
                .Select(DelayRuleView.Of),
        ]);
    }

    private static async Task<Results<Ok<DelayPreview>, ProblemHttpResult>> PreviewAsync(
        Guid id,
        int targetMinutes,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var rule = await database
            .DelayRules.AsNoTracking()
            .SingleOrDefaultAsync(rule => rule.Id == id && rule.HospitalId == caller.HospitalId, cancel);
        if (rule is null)
            return CommonRefusals.NotFound.ToProblem();
        return TypedResults.Ok(
            await DelayRuleTrial.YesterdayAsync(
                database,
                caller.HospitalId,
                rule.Gap,
                rule.FromHour,
                rule.ToHour,
                targetMinutes,
                clock.GetUtcNow(),
                cancel
            )
        );
    }

    private static async Task<Results<Ok<DelayRuleView>, ProblemHttpResult>> SetAsync(
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
