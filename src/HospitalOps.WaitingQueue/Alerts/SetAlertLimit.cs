using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>A manager decides from when on a queue calls for help.</summary>
internal static class SetAlertLimit
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/alert-limits/{kind}/{rule}", HandleAsync)
            .Command(QueuesPermissions.SetAlertLimits)
            .WithName("SetAlertLimit")
            .WithSummary("Set the limits of one rule; If-Match carries the version that was read.");

    private static async Task<Results<Ok<AlertLimitView>, ProblemHttpResult>> HandleAsync(
        string kind,
        string rule,
        AlertLimitRequest body,
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
        if (AlertRule.All.SingleOrDefault(known => known.Code == rule && known.Kind.Code() == kind) is not { } known)
            return CommonRefusals.NotFound.ToProblem();
        var limit = await database
            .AlertLimits.FromSql(
                $"select * from alert_limit where hospital_id = {caller.HospitalId} and rule = {rule} and kind = {kind} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        var isNew = limit is null;
        limit ??= AlertLimit.Default(caller.HospitalId, known);
        if (version.Value != limit.Version)
            return CommonRefusals.StaleVersion.ToProblem();
        if (
            limit.Set(body.Opens, body.Closes, body.EscalatesAfterMinutes, caller.UserName, clock.GetUtcNow()) is
            { } refusal
        )
            return refusal.ToProblem();
        if (isNew)
            database.Add(limit);
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Ok(AlertLimitView.Of(limit));
    }
}
