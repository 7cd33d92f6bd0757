using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>From when on a queue calls for help.</summary>
internal static class ListAlertLimits
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/alert-limits", HandleAsync)
            .Query(QueuesPermissions.Watch)
            .WithName("ListAlertLimits")
            .WithSummary("Limits of every rule, as they are in force in the hospital.");

    private static async Task<Ok<IReadOnlyList<AlertLimitView>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var set = await database
            .AlertLimits.AsNoTracking()
            .Where(limit => limit.HospitalId == caller.HospitalId)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<AlertLimitView>>([
            .. AlertRule
                .All.OrderBy(rule => rule.Kind)
                .Select(rule =>
                    AlertLimitView.Of(
                        set.Find(limit => limit.Rule == rule.Code && limit.Kind == rule.Kind)
                            ?? AlertLimit.Default(caller.HospitalId, rule)
                    )
                ),
        ]);
    }
}
