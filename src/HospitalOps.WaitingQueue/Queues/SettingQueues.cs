using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>Rules of calling and opening hours of one queue.</summary>
/// <param name="Opening">Null = always open, as an emergency queue.</param>
public sealed record QueueSettingsRequest(
    [property: Range(1, 9)] int MaxCalls,
    [property: Range(0, 600)] int RecallAfterSeconds,
    [property: Range(1, 50)] int ReturnAfterCalls,
    [property: Range(1, 240)] int ReturnAfterMinutes,
    [property: Range(0, 9)] int MaxReturns,
    [property: Range(0, 240)] int LateGraceMinutes,
    OpeningHours? Opening
);

/// <summary>The settings of one queue, who set them last and when.</summary>
/// <param name="Version">To be sent back as If-Match.</param>
public sealed record QueueSettings(
    Guid QueueId,
    QueueKind Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    int MaxCalls,
    int RecallAfterSeconds,
    int ReturnAfterCalls,
    int ReturnAfterMinutes,
    int MaxReturns,
    int LateGraceMinutes,
    OpeningHours? Opening,
    bool IsOpen,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
)
{
    internal static QueueSettings Of(Queue queue, DateTimeOffset now) =>
        new(
            queue.Id,
            queue.Kind,
            queue.NameFr,
            queue.NameEn,
            queue.NameAr,
            queue.MaxCalls,
            queue.RecallAfterSeconds,
            queue.ReturnAfterCalls,
            queue.ReturnAfterMinutes,
            queue.MaxReturns,
            queue.LateGraceMinutes,
            queue.Opening,
            queue.IsOpen(now),
            queue.SettingsBy,
            queue.SettingsAt,
            queue.SettingsVersion
        );
}

/// <summary>An administrator reads and sets how queues call and when they are open.</summary>
internal static class SettingQueues
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/queue-settings", ListAsync)
            .Query(QueuesPermissions.SetQueues)
            .WithName("ListQueueSettings")
            .WithSummary("Rules of calling and opening hours of the hospital's queues.");
        group
            .MapPost("/queues/{id:guid}/settings", SetAsync)
            .Command(QueuesPermissions.SetQueues)
            .WithName("SetQueue")
            .WithSummary("Set rules of calling and opening hours; If-Match carries the version that was read.");
    }

    private static async Task<Ok<IReadOnlyList<QueueSettings>>> ListAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var queues = await database
            .Queues.AsNoTracking()
            .Where(queue => queue.HospitalId == caller.HospitalId)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<QueueSettings>>([
            .. queues
                .OrderBy(queue => queue.Kind)
                .ThenBy(queue => queue.Code, StringComparer.Ordinal)
                .Select(queue => QueueSettings.Of(queue, clock.GetUtcNow())),
        ]);
    }

    private static async Task<Results<Ok<QueueSettings>, ProblemHttpResult>> SetAsync(
        Guid id,
        QueueSettingsRequest body,
        Caller caller,
        HttpContext http,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var version = RowVersion.Required(http.Request);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        var queue = await database
            .Queues.FromSql(
                $"select * from queue where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        if (version.Value != queue.SettingsVersion)
            return CommonRefusals.StaleVersion.ToProblem();
        var rules = new CallRules(
            body.MaxCalls,
            TimeSpan.FromSeconds(body.RecallAfterSeconds),
            body.ReturnAfterCalls,
            TimeSpan.FromMinutes(body.ReturnAfterMinutes),
            body.MaxReturns,
            TimeSpan.FromMinutes(body.LateGraceMinutes)
        );
        if (queue.Set(rules, body.Opening, caller.UserName, now) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(QueueSettings.Of(queue, now));
    }
}
