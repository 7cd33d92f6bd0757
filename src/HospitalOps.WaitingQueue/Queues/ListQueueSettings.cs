using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>An administrator reads how queues call and when they are open.</summary>
internal static class ListQueueSettings
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/queue-settings", HandleAsync)
            .Query(QueuesPermissions.SetQueues)
            .WithName("ListQueueSettings")
            .WithSummary("Rules of calling and opening hours of the hospital's queues.");

    private static async Task<Ok<IReadOnlyList<QueueSettings>>> HandleAsync(
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
}
