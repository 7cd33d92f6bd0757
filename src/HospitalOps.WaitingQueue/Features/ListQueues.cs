using HospitalOps.ServiceDefaults.Security;
using HospitalOps.WaitingQueue.Domain;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Features;

/// <summary>A desk or cubicle and its current ticket.</summary>
/// <param name="ChangedBy">Who opened or closed it last.</param>
public sealed record ServicePointView(
    Guid ServicePointId,
    string Code,
    string NameFr,
    string NameEn,
    string NameAr,
    Guid? CurrentTicketId,
    bool IsOpen,
    string? ChangedBy,
    DateTimeOffset? ChangedAt
);

/// <summary>One queue with its counts.</summary>
/// <param name="IsOpen">Takes new people; those who wait are served in any case.</param>
/// <param name="OpensAt">Next opening, when it is closed.</param>
/// <param name="ClosesAt">Next closing; null for a queue that never closes.</param>
public sealed record QueueView(
    Guid QueueId,
    string Code,
    QueueKind Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    string Prefix,
    int Waiting,
    int Called,
    int Absent,
    int InService,
    DateTimeOffset? OldestArrivedAt,
    IReadOnlyList<ServicePointView> ServicePoints,
    bool IsOpen,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    int MaxCalls,
    int RecallAfterSeconds
);

/// <summary>Queues of the caller's hospital: three queries.</summary>
internal static class ListQueues
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/queues", HandleAsync)
            .Query(QueuePermissions.ReadQueues)
            .WithName("ListQueues")
            .WithSummary("Queues with counts and service points.");

    private static async Task<Ok<IReadOnlyList<QueueView>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var live = await LiveTickets(database)
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
                    View(
                        queue,
                        [.. live.Where(ticket => ticket.QueueId == queue.Id)],
                        points[queue.Id],
                        clock.GetUtcNow()
                    )
                ),
        ];
        return TypedResults.Ok(views);
    }

    public static IQueryable<Ticket> LiveTickets(QueuesDbContext database) =>
        database.Tickets.Where(ticket =>
            ticket.State == TicketState.Waiting
            || ticket.State == TicketState.Called
            || ticket.State == TicketState.Absent
            || ticket.State == TicketState.InService
        );

    public static QueueView View(
        Queue queue,
        IReadOnlyCollection<Ticket> live,
        IEnumerable<ServicePoint> points,
        DateTimeOffset now
    ) =>
        new(
            queue.Id,
            queue.Code,
            queue.Kind,
            queue.NameFr,
            queue.NameEn,
            queue.NameAr,
            queue.Prefix,
            live.Count(ticket => ticket.State == TicketState.Waiting),
            live.Count(ticket => ticket.State == TicketState.Called),
            live.Count(ticket => ticket.State == TicketState.Absent),
            live.Count(ticket => ticket.State == TicketState.InService),
            live.Where(ticket => ticket.State == TicketState.Waiting).Min(ticket => (DateTimeOffset?)ticket.ArrivedAt),
            [
                .. points
                    .OrderBy(point => point.Code.Length)
                    .ThenBy(point => point.Code, StringComparer.Ordinal)
                    .Select(point =>
                        View(
                            point,
                            live.FirstOrDefault(ticket =>
                                ticket.ServicePointId == point.Id
                                && (ticket.State is TicketState.Called or TicketState.InService)
                            )?.Id
                        )
                    ),
            ],
            queue.IsOpen(now),
            queue.IsOpen(now) ? null : queue.Opening!.OpensAt(now),
            queue.Opening?.ClosesAt(now),
            queue.MaxCalls,
            queue.RecallAfterSeconds
        );

    public static ServicePointView View(ServicePoint point, Guid? current) =>
        new(
            point.Id,
            point.Code,
            point.NameFr,
            point.NameEn,
            point.NameAr,
            current,
            point.IsOpen,
            point.ChangedBy,
            point.ChangedAt
        );
}
