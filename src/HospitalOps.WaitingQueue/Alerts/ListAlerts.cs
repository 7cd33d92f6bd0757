using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>Open alerts alone, for the count beside the navigation: one query.</summary>
internal static class ListAlerts
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/queue-alerts", HandleAsync)
            .Query(QueuesPermissions.Watch)
            .WithName("ListAlerts")
            .WithSummary("Open alerts, escalated ones first.");

    private static async Task<Ok<IReadOnlyList<QueueAlertView>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var alerts = await database
            .Alerts.AsNoTracking()
            .Where(alert => alert.HospitalId == caller.HospitalId && alert.ClosedAt == null)
            .OrderBy(alert => alert.EscalatedAt == null)
            .ThenBy(alert => alert.OpenedAt)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<QueueAlertView>>([.. alerts.Select(QueueAlertView.Of)]);
    }
}
