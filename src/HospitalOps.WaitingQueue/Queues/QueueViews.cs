using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>Queues and their desks as they are shown.</summary>
internal static class QueueViews
{
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
