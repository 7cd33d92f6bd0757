using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>A new version of the scale, whole.</summary>
/// <param name="FloorLevels">How many of the first levels are served strictly first.</param>
/// <param name="Reason">Why it is changed: it stays in the history.</param>
public sealed record TriageScaleRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Name,
    [property: Range(0, 7)] int FloorLevels,
    [property: Required] IReadOnlyList<TriageLevel> Levels,
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason
);

/// <summary>A version and who set it; version 0 is FRENCH as published.</summary>
public sealed record TriageScaleView(
    string Name,
    long Version,
    int FloorLevels,
    IReadOnlyList<TriageLevel> Levels,
    string? Reason,
    string? SetBy,
    DateTimeOffset? SetAt
)
{
    internal static TriageScaleView Of(TriageScale scale, TriageScaleVersion? row) =>
        new(scale.Name, scale.Version, scale.FloorLevels, scale.Levels, row?.Reason, row?.SetBy, row?.SetAt);
}

/// <summary>
/// Which levels a hospital sorts by, and how long each may wait. Who was sorted before keeps the targets of then.
/// </summary>
internal static class SettingTriageScale
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/triage-scale", ShowAsync)
            .Query(QueuesPermissions.ReadScale)
            .WithName("ShowTriageScale")
            .WithSummary("The scale in force.");
        group
            .MapGet("/triage-scale/versions", HistoryAsync)
            .Query(QueuesPermissions.SetQueues)
            .WithName("ListTriageScaleVersions")
            .WithSummary("All versions, the latest first.");
        group
            .MapPost("/triage-scale", SetAsync)
            .Command(QueuesPermissions.SetQueues)
            .WithName("SetTriageScale")
            .WithSummary("Set the scale; If-Match carries the version that was read.");
    }

    private static async Task<Ok<TriageScaleView>> ShowAsync(
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var row = await database.InForceAsync(caller.HospitalId, cancel);
        return TypedResults.Ok(TriageScaleView.Of(row?.Scale ?? TriageScale.French, row));
    }

    private static async Task<Ok<IReadOnlyList<TriageScaleView>>> HistoryAsync(
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

    private static async Task<Results<Ok<TriageScaleView>, ProblemHttpResult>> SetAsync(
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
