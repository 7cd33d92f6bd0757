using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>All versions of the scale.</summary>
internal static class ListTriageScaleVersions
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/triage-scale/versions", HandleAsync)
            .Query(QueuesPermissions.SetQueues)
            .WithName("ListTriageScaleVersions")
            .WithSummary("All versions, the latest first.");

    private static async Task<Ok<IReadOnlyList<TriageScaleView>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .TriageScales.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId)
            .OrderByDescending(row => row.Version)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<TriageScaleView>>([
            .. rows.Select(row => TriageScaleView.Of(row.Scale, row)),
            TriageScaleView.Of(TriageScale.French, null),
        ]);
    }
}
