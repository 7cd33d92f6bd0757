using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>
/// What an entry tells the other services, as it stands at the moment of telling: ids and codes, never names.
/// </summary>
internal static class TicketEvents
{
    /// <param name="first">The visit begins with this entry; false: a redirect opened it.</param>
    public static TicketIssued Issued(Ticket ticket, bool first) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            QueueId = ticket.QueueId,
            QueueKind = ticket.Kind.Code(),
            Number = ticket.Number,
            PatientId = ticket.PatientId,
            StayId = ticket.StayId,
            IsFirstOfVisit = first,
            OccurredAt = ticket.QueuedAt,
        };

    public static TicketLinked Linked(Ticket ticket, DateTimeOffset at) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            PatientId = ticket.PatientId!.Value,
            StayId = ticket.StayId,
            OccurredAt = at,
        };

    /// <param name="again">The entry had a level before.</param>
    public static PatientTriaged Triaged(Ticket ticket, TriageMeaning level, bool again, DateTimeOffset at) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            PatientId = ticket.PatientId,
            StayId = ticket.StayId,
            Scale = level.Scale,
            Level = level.Code,
            IsRetriage = again,
            DoctorDueAt = ticket.DoctorDueAt!.Value,
            OccurredAt = at,
        };

    public static TicketCalled Called(Ticket ticket, DateTimeOffset at) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            QueueId = ticket.QueueId,
            QueueKind = ticket.Kind.Code(),
            Number = ticket.Number,
            ServicePointId = ticket.ServicePointId!.Value,
            ServicePointCode = ticket.ServicePointCode!,
            CallCount = ticket.CallCount,
            PatientId = ticket.PatientId,
            StayId = ticket.StayId,
            OccurredAt = at,
        };

    public static ServiceStarted Started(Ticket ticket, DateTimeOffset at) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            QueueId = ticket.QueueId,
            QueueKind = ticket.Kind.Code(),
            ServicePointId = ticket.ServicePointId!.Value,
            ServicePointCode = ticket.ServicePointCode!,
            PatientId = ticket.PatientId,
            StayId = ticket.StayId,
            OccurredAt = at,
        };

    public static ServiceFinished Finished(Ticket ticket, DateTimeOffset at) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            QueueId = ticket.QueueId,
            QueueKind = ticket.Kind.Code(),
            PatientId = ticket.PatientId,
            StayId = ticket.StayId,
            OccurredAt = at,
        };

    /// <summary>Back to an earlier state: absent, waiting again, or undone.</summary>
    public static TicketReturned Returned(Ticket ticket, DateTimeOffset at) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            QueueId = ticket.QueueId,
            QueueKind = ticket.Kind.Code(),
            State = ticket.State.Code(),
            ServicePointId = ticket.ServicePointId,
            ServicePointCode = ticket.ServicePointCode,
            PatientId = ticket.PatientId,
            StayId = ticket.StayId,
            OccurredAt = at,
        };

    /// <param name="cause">Code of <see cref="MoveCauses"/>; null where a person ended it in the usual way.</param>
    public static TicketClosed Closed(Ticket ticket, string? cause, DateTimeOffset at) =>
        new()
        {
            HospitalId = ticket.HospitalId,
            TicketId = ticket.Id,
            VisitId = ticket.VisitId,
            QueueId = ticket.QueueId,
            QueueKind = ticket.Kind.Code(),
            Outcome = ticket.State.Code(),
            NextTicketId = ticket.NextTicketId,
            Cause = cause,
            LeftAt = ticket.LeftAt,
            LeftTimeEstimated = ticket.LeftEstimated,
            VisitUnseen = ticket.State == TicketState.Left && ticket.VisitUnseen,
            PatientId = ticket.PatientId,
            StayId = ticket.StayId,
            OccurredAt = at,
        };
}
