using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>What a rule would have told yesterday with another target.</summary>
internal static class PreviewDelayRule
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/delay-rules/{id:guid}/preview", HandleAsync)
            .Query(TrackingPermissions.SetDelayRules)
            .WithName("PreviewDelayRule")
            .WithSummary("How often the rule would have fired yesterday with another target.");

    private static async Task<Results<Ok<DelayPreview>, ProblemHttpResult>> HandleAsync(
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
}
