using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.Tickets;

/// <content>How an entry comes into a queue, and what becomes known of the person: patient and triage level.</content>
internal sealed partial class Ticket
{
    public static Ticket Issue(
        Guid id,
        Queue queue,
        Guid visit,
        DateOnly day,
        string number,
        TicketChannel channel,
        string? priority,
        Guid? patient,
        Guid? stay,
        DateTimeOffset occurredAt,
        string? actor = null,
        DateTimeOffset? dueAt = null
    )
    {
        var ticket = Enter(
            id,
            queue,
            visit,
            day,
            number,
            channel,
            priority,
            patient,
            stay,
            occurredAt,
            occurredAt,
            null,
            null,
            true,
            actor
        );
        if (dueAt is { } due)
            (ticket.DueAt, ticket.DueFrom) = (due, queue.Rules.CountsFrom(due, occurredAt));
        return ticket;
    }

    /// <summary>The person behind the number is known now.</summary>
    public Refusal? Link(Guid patient, Guid? stay, DateTimeOffset at)
    {
        if (PatientId is not null && PatientId != patient)
            return TicketRefusals.OtherPatient;
        (PatientId, StayId) = (patient, stay ?? StayId);
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

    private static Ticket Enter(
        Guid id,
        Queue queue,
        Guid visit,
        DateOnly day,
        string number,
        TicketChannel channel,
        string? priority,
        Guid? patient,
        Guid? stay,
        DateTimeOffset arrivedAt,
        DateTimeOffset at,
        TriageMeaning? level,
        DateTimeOffset? triagedAt,
        bool first,
        string? actor
    )
    {
        var ticket = new Ticket
        {
            Id = id,
            HospitalId = queue.HospitalId,
            QueueId = queue.Id,
            Kind = queue.Kind,
            VisitId = visit,
            BusinessDay = day,
            Number = number,
            Channel = channel,
            PriorityReason = priority,
            PatientId = patient,
            StayId = stay,
            ArrivedAt = arrivedAt,
            QueuedAt = at,
            Triaged = level,
            TriageLevel = level?.Code,
            TriagedAt = triagedAt,
            ChangedAt = at,
            LastActor = actor,
        };
        ticket.Note(actor, at);
        ticket.Record(TicketEvents.Issued(ticket, first));
        return ticket;
    }
}
