using System.ComponentModel.DataAnnotations;
using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>What a rule that does not exist yet would have told yesterday.</summary>
internal static class PreviewNewDelayRule
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/delay-rules/preview", HandleAsync)
            .Query(TrackingPermissions.SetDelayRules)
            .WithName("PreviewNewDelayRule")
            .WithSummary("How often a rule that does not exist yet would have fired yesterday.");

    private static async Task<Ok<DelayPreview>> HandleAsync(
        [StringLength(40)] string gap,
        [Range(0, 23)] short fromHour,
        [Range(1, 24)] short toHour,
        [Range(0, 10080)] int targetMinutes,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            await DelayRuleTrial.YesterdayAsync(
                database,
                caller.HospitalId,
                gap,
                fromHour,
                toHour,
                targetMinutes,
                clock.GetUtcNow(),
                cancel
            )
        );
}
