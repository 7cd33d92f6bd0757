using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>Queues of the caller's hospital: three queries.</summary>
internal static class ListQueues
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/queues", HandleAsync)
            .Query(QueuesPermissions.ReadQueues)
            .WithName("ListQueues")
            .WithSummary("Queues with counts and service points.");

    private static async Task<Ok<IReadOnlyList<QueueView>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var live = await QueueViews
            .LiveTickets(database)
            .Where(ticket => ticket.HospitalId == caller.HospitalId)
            .AsNoTracking()
            .ToListAsync(cancel);
        var points = (
            await database
                .ServicePoints.AsNoTracking()
                .Where(point => point.HospitalId == caller.HospitalId)
                .ToListAsync(cancel)
        ).ToLookup(point => point.QueueId);
        var queues = await database
            .Queues.AsNoTracking()
            .Where(queue => queue.HospitalId == caller.HospitalId)
            .OrderBy(queue => queue.Kind)
            .ToListAsync(cancel);
        IReadOnlyList<QueueView> views =
        [
            .. queues
                .OrderBy(queue => queue.Kind)
                .Select(queue =>
                    QueueViews.View(
                        queue,
                        [.. live.Where(ticket => ticket.QueueId == queue.Id)],
                        points[queue.Id],
                        clock.GetUtcNow()
                    )
                ),
        ];
        return TypedResults.Ok(views);
    }
}
