using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>Proposals and the frozen baseline of the hospital.</summary>
internal static class ListBaselines
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/baselines", HandleAsync)
            .Query(TrackingPermissions.ReadGoal)
            .WithName("ListBaselines")
            .WithSummary("Proposals and the frozen baseline.");

    private static async Task<Ok<IReadOnlyList<BaselineView>>> HandleAsync(
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Baselines.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && !row.Withdrawn)
            .OrderByDescending(row => row.ProposedAt)
            .Take(20)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<BaselineView>>([.. rows.Select(BaselineView.Of)]);
    }
}
