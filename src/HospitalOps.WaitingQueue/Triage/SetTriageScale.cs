using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>A new version of the scale. Who was sorted before keeps the targets of then.</summary>
internal static class SetTriageScale
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/triage-scale", HandleAsync)
            .Command(QueuesPermissions.SetQueues)
            .WithName("SetTriageScale")
            .WithSummary("Set the scale; If-Match carries the version that was read.");

    private static async Task<Results<Ok<TriageScaleView>, ProblemHttpResult>> HandleAsync(
        TriageScaleRequest body,
        Caller caller,
        HttpContext http,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var version = RowVersion.Required(http.Request);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        var inForce = await database.InForceAsync(caller.HospitalId, cancel);
        if (version.Value != (inForce?.Version ?? 0))
            return CommonRefusals.StaleVersion.ToProblem();
        var scale = new TriageScale(body.Name.Trim(), version.Value + 1, body.FloorLevels, body.Levels);
        if (!scale.IsValid)
            return TriageRefusals.ScaleInvalid.ToProblem();
        var row = new TriageScaleVersion
        {
            HospitalId = caller.HospitalId,
            Version = scale.Version,
            Scale = scale,
            Reason = body.Reason,
            SetBy = caller.UserName,
            SetAt = clock.GetUtcNow(),
        };
        database.Add(row);
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Ok(TriageScaleView.Of(scale, row));
    }
}
