using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>Who waits with a level and may have to be looked at again.</summary>
internal static class RetriageReader
{
    /// <summary>Everybody with a level who is not with somebody yet.</summary>
    public static IQueryable<Ticket> Triaged(QueuesDbContext database) =>
        QueueViews
            .LiveTickets(database)
            .Where(ticket =>
                ticket.TriageLevel != null && ticket.TriagedAt != null && ticket.State != TicketState.InService
            );
}
