using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Devices;

/// <summary>Open queues that a kiosk offers, under their neutral public names.</summary>
internal static class ListKioskQueues
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/kiosk/queues", HandleAsync)
            .RequireRateLimiting(RequestLimits.PerDevice)
            .Query(QueuesPermissions.UseKiosk)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName("ListKioskQueues")
            .WithSummary("Open queues for a kiosk.");

    private static async Task<Ok<IReadOnlyList<KioskQueue>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var queues = (
            await KioskQueues.Offered(database, caller).OrderBy(queue => queue.Code).ToListAsync(cancel)
        ).Where(queue => queue.IsOpen(now));
        var waiting = await database
            .Tickets.Where(ticket => ticket.HospitalId == caller.HospitalId && ticket.State == TicketState.Waiting)
            .GroupBy(ticket => ticket.QueueId)
            .Select(queue => new { Queue = queue.Key, Count = queue.Count() })
            .ToDictionaryAsync(queue => queue.Queue, queue => queue.Count, cancel);
        return TypedResults.Ok<IReadOnlyList<KioskQueue>>([
            .. queues.Select(queue => new KioskQueue(
                queue.Id,
                queue.Kind,
                queue.NameFr,
                queue.NameEn,
                queue.NameAr,
                waiting.GetValueOrDefault(queue.Id)
            )),
        ]);
    }
}
