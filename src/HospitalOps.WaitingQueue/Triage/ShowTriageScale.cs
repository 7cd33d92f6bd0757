using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>Which levels a hospital sorts by, and how long each may wait.</summary>
internal static class ShowTriageScale
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/triage-scale", HandleAsync)
            .Query(QueuesPermissions.ReadScale)
            .WithName("ShowTriageScale")
            .WithSummary("The scale in force.");

    private static async Task<Ok<TriageScaleView>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var row = await database.InForceAsync(caller.HospitalId, cancel);
        return TypedResults.Ok(TriageScaleView.Of(row?.Scale ?? TriageScale.French, row));
    }
}
