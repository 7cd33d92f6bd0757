using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Who leaves one queue may be with a doctor, or wait in another one: then the visit goes on.</summary>
internal static class UnseenVisits
{
    /// <summary>Marks the entry if its visit is over when it ends.</summary>
    public static async Task MarkAsync(QueuesDbContext database, Ticket ticket, CancellationToken cancel)
    {
        var ofVisit = database.Tickets.Where(other =>
            other.Id != ticket.Id
            && (other.VisitId == ticket.VisitId || ticket.StayId != null && other.StayId == ticket.StayId)
        );
        ticket.VisitUnseen =
            ticket is { StartedAt: null } or { Kind: not QueueKind.Doctor }
            && !await ofVisit.AnyAsync(other => other.Kind == QueueKind.Doctor && other.StartedAt != null, cancel)
            && !await QueueViews
                .LiveTickets(database)
                .AnyAsync(
                    other =>
                        other.Id != ticket.Id
                        && (
                            other.VisitId == ticket.VisitId
                            || ticket.StayId != null && other.StayId == ticket.StayId
                            || ticket.PatientId != null && other.PatientId == ticket.PatientId
                        ),
                    cancel
                );
    }
}
