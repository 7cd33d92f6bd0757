using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Devices;

/// <summary>
/// The screen of a waiting room. All of it comes from the database, so a restart of anything shows the same again.
/// </summary>
internal static class ShowPublicDisplay
{
    /// <summary>What is readable at 8 m on one screen.</summary>
    private const int MostCalls = 6;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/public-display", HandleAsync)
            .Query(QueuesPermissions.ReadDisplay)
            .WithName("ShowPublicDisplay")
            .WithSummary("Numbers and counters for a waiting room, the latest call first.");

    private static async Task<Ok<PublicDisplay>> HandleAsync(
        Caller caller,
        string? queues,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // Each waiting room has its screen, or several: a screen names the queues of its room by their codes, or shows
        // all.
        string[] room =
            queues?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var shown = (
            await database
                .Queues.AsNoTracking()
                .Where(queue => queue.HospitalId == caller.HospitalId)
                .ToListAsync(cancel)
        )
            .Where(queue => room.Length == 0 || room.Contains(queue.Code, StringComparer.OrdinalIgnoreCase))
            .ToList();
        var ids = shown.Select(queue => queue.Id).ToArray();
        var live = QueueViews.LiveTickets(database).AsNoTracking().Where(ticket => ids.Contains(ticket.QueueId));
        var calls = await live.Where(ticket =>
                ticket.CalledAt != null && (ticket.State == TicketState.Called || ticket.State == TicketState.InService)
            )
            .OrderByDescending(ticket => ticket.CalledAt)
            .Take(MostCalls)
            .Join(
                database.ServicePoints,
                ticket => ticket.ServicePointId,
                point => point.Id,
                (ticket, point) =>
                    new DisplayedCall(
                        point.Id,
                        ticket.Number,
                        ticket.State,
                        ticket.CalledAt!.Value,
                        ticket.CallCount,
                        point.NameFr,
                        point.NameEn,
                        point.NameAr
                    )
            )
            .ToListAsync(cancel);
        var waiting = await live.Where(ticket => ticket.State == TicketState.Waiting)
            .GroupBy(ticket => ticket.QueueId)
            .Select(queue => new { Queue = queue.Key, Count = queue.Count() })
            .ToDictionaryAsync(queue => queue.Queue, queue => queue.Count, cancel);
        var now = clock.GetUtcNow();
        return TypedResults.Ok(
            new PublicDisplay(
                now,
                [.. calls.OrderByDescending(call => call.CalledAt)],
                [
                    .. shown
                        .OrderBy(queue => queue.Kind)
                        .Select(queue => new DisplayedQueue(
                            queue.NameFr,
                            queue.NameEn,
                            queue.NameAr,
                            waiting.GetValueOrDefault(queue.Id),
                            queue.IsOpen(now),
                            queue.IsOpen(now) ? null : queue.Opening!.OpensAt(now)
                        )),
                ]
            )
        );
    }
}
