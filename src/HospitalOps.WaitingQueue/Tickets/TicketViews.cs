using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Calling;

namespace HospitalOps.WaitingQueue.Tickets;

internal static class TicketViews
{
    extension(TicketView)
    {
        internal static TicketView Of(
            Ticket ticket,
            DateTimeOffset now,
            int? ahead = null,
            NextReason? reason = null,
            (int From, int To)? estimate = null
        ) =>
            new(
                ticket.Id,
                ticket.VisitId,
                ticket.QueueId,
                ticket.Kind,
                ticket.Number,
                ticket.State,
                ticket.PriorityReason,
                ticket.TriageLevel,
                ticket.DoctorDueAt,
                ticket.IsLive && ticket.State != TicketState.InService && ticket.DoctorDueAt < now,
                ticket.ArrivedAt,
                ticket.QueuedAt,
                ticket.CalledAt,
                ticket.CallCount,
                ticket.ServicePointId,
                ticket.ServicePointCode,
                ticket.PatientId,
                ticket.StayId,
                ticket.NextTicketId,
                ahead,
                reason?.Why,
                reason?.ShareOfTarget,
                estimate?.From,
                estimate?.To,
                ticket.Version,
                ticket.Channel,
                ticket.DueAt,
                ticket.DueAt is null ? null
                    : ticket.DueFrom == ticket.DueAt ? "appointment"
                    : "late_arrival",
                ticket.Requeues,
                ticket.AbsentAt,
                ticket.BusinessDay
            );
    }
}
