using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>When a wait is a delay.</summary>
internal static class ListDelayRules
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/delay-rules", HandleAsync)
            .Query(TrackingPermissions.SetDelayRules)
            .WithName("ListDelayRules")
            .WithSummary("All rules of the hospital.");

    private static async Task<Ok<IReadOnlyList<DelayRuleView>>> HandleAsync(
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
}
