using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.Tickets;

/// <content>How an entry comes into a queue, and what becomes known of the person: patient and triage level.</content>
internal sealed partial class Ticket
{
    /// <summary>The first entry of a visit.</summary>
    public static Ticket Issue(TicketEntry entry)
    {
        var ticket = Enter(entry);
        if (entry.DueAt is { } due)
            (ticket.DueAt, ticket.DueFrom) = (due, entry.Queue.Rules.CountsFrom(due, entry.ArrivedAt));
        return ticket;
    }

    /// <summary>The person behind the number is known now.</summary>
    public Refusal? Link(Guid patient, Guid? stay, DateTimeOffset at)
    {
        if (PatientId is not null && PatientId != patient)
            return TicketRefusals.OtherPatient;
        (PatientId, NamedPatientId, StayId) = (patient, NamedPatientId ?? patient, stay ?? StayId);
        Record(TicketEvents.Linked(this, at));
        return null;
    }

    /// <summary>A nurse confirms a level. The software only sorts and reminds.</summary>
    public Refusal? Triage(TriageMeaning level, string nurse, DateTimeOffset at)
    {
        if (!IsLive)
            return TicketRefusals.Not(this, "live");
        var again = TriageLevel is not null;
        // A level is no move: after it there is no earlier move of this nurse to take back.
        (Triaged, TriageLevel, TriagedAt, LastActor, ChangedAt, UndoTo) = (level, level.Code, at, nurse, at, null);
        Record(TicketEvents.Triaged(this, level, again, at));
        return null;
    }

    private static Ticket Enter(TicketEntry entry)
    {
        var ticket = new Ticket
        {
            Id = entry.Id,
            HospitalId = entry.Queue.HospitalId,
            QueueId = entry.Queue.Id,
            Kind = entry.Queue.Kind,
            VisitId = entry.VisitId,
            BusinessDay = entry.BusinessDay,
            Number = entry.Number,
            Channel = entry.Channel,
            PriorityReason = entry.PriorityReason,
            PatientId = entry.PatientId,
            NamedPatientId = entry.NamedPatientId ?? entry.PatientId,
            StayId = entry.StayId,
            ArrivedAt = entry.ArrivedAt,
            QueuedAt = entry.QueuedAt,
            Triaged = entry.Triaged,
            TriageLevel = entry.Triaged?.Code,
            TriagedAt = entry.TriagedAt,
            ChangedAt = entry.QueuedAt,
            LastActor = entry.Actor,
        };
        ticket.Note(entry.Actor, entry.QueuedAt);
        ticket.Record(TicketEvents.Issued(ticket, entry.First));
        return ticket;
    }
}
