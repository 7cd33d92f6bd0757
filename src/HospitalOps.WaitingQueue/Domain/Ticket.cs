using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.Messaging;
using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Domain;

/// <summary>One entry of one queue. It ends once; an ended entry is never edited, only reopened by undo.</summary>
internal sealed class Ticket : AggregateRoot
{
    /// <summary>A ticket that does not answer may wait again this many times.</summary>
    public const int MaxRequeues = 2;

    private static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(5);

    private Ticket()
    {
    }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Ticket";

    public Guid VisitId { get; private set; }

    public Guid QueueId { get; private set; }

    public QueueKind Kind { get; private set; }

    public DateOnly BusinessDay { get; private set; }

    public string Number { get; private set; } = "";

    public TicketState State { get; private set; }

    public TicketChannel Channel { get; private set; }

    public string? PriorityReason { get; private set; }

    public string? TriageLevel { get; private set; }

    public DateTimeOffset? TriagedAt { get; private set; }

    /// <summary>At the door: kept when the visit goes from queue to queue.</summary>
    public DateTimeOffset ArrivedAt { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    public DateTimeOffset? CalledAt { get; private set; }

    public int CallCount { get; private set; }

    public int Requeues { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? ServicePointId { get; private set; }

    public string? ServicePointCode { get; private set; }

    public Guid? PatientId { get; private set; }

    public Guid? StayId { get; private set; }

    public Guid? NextTicketId { get; private set; }

    public TicketState? UndoTo { get; private set; }

    public string? LastActor { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Why it was called before others, by the person in <see cref="LastActor"/>.</summary>
    public string? OverrideReason { get; private set; }

    public bool IsLive => State is TicketState.Waiting or TicketState.Called or TicketState.Absent or TicketState.InService;

    public DateTimeOffset? DoctorDueAt => TriageLevel is null || TriagedAt is null ? null : TriagedAt + TriageScale.Target(TriageLevel);

    public static Ticket Issue(
        Guid id, Queue queue, Guid visit, DateOnly day, string number, TicketChannel channel, string? priority, Guid? patient, Guid? stay,
        DateTimeOffset occurredAt) =>
        Enter(id, queue, visit, day, number, channel, priority, patient, stay, occurredAt, occurredAt, null, null, true);

    /// <summary>The service point calls this ticket.</summary>
    public Refusal? Call(ServicePoint point, string actor, DateTimeOffset at)
    {
        if (State is not (TicketState.Waiting or TicketState.Absent)) return TicketRefusals.Not(this, "waiting");
        Move(TicketState.Called, actor, at);
        (ServicePointId, ServicePointCode) = (point.Id, point.Code);
        CalledAgain(at);
        return null;
    }

    public void CalledOutOfTurn(string reason) => OverrideReason = reason;

    public Refusal? Recall(string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called) return TicketRefusals.Not(this, "called");
        (LastActor, ChangedAt) = (actor, at);
        CalledAgain(at);
        return null;
    }

    public Refusal? MarkAbsent(string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called) return TicketRefusals.Not(this, "called");
        Move(TicketState.Absent, actor, at);
        Returned(at);
        (ServicePointId, ServicePointCode) = (null, null);
        return null;
    }

    /// <summary>Back to waiting at the same place: a wrong call, or an absent patient who is here after all.</summary>
    public Refusal? PutBack(string actor, DateTimeOffset at)
    {
        if (State is not (TicketState.Called or TicketState.Absent)) return TicketRefusals.Not(this, "called");
        if (State == TicketState.Absent && ++Requeues > MaxRequeues) return TicketRefusals.TooManyRequeues;
        Move(TicketState.Waiting, actor, at);
        (ServicePointId, ServicePointCode) = (null, null);
        Returned(at);
        return null;
    }

    public Refusal? Start(string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called) return TicketRefusals.Not(this, "called");
        Move(TicketState.InService, actor, at);
        StartedAt = at;
        Record(new ServiceStarted
        {
            HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, QueueId = QueueId, QueueKind = Kind.Code(),
            ServicePointId = ServicePointId!.Value, ServicePointCode = ServicePointCode!, PatientId = PatientId, StayId = StayId, OccurredAt = at,
        });
        return null;
    }

    public Refusal? Finish(string actor, DateTimeOffset at)
    {
        if (State != TicketState.InService) return TicketRefusals.Not(this, "in_service");
        Served(at);
        End(TicketState.Done, null, actor, at);
        return null;
    }

    public Refusal? Leave(string actor, DateTimeOffset at) => EndLive(TicketState.Left, actor, at);

    public Refusal? Cancel(string actor, DateTimeOffset at) => EndLive(TicketState.Cancelled, actor, at);

    /// <summary>Closes this entry and opens the next one at the same instant.</summary>
    public Result<Ticket> Redirect(Guid nextId, Queue next, DateOnly day, string number, string actor, DateTimeOffset at)
    {
        if (!IsLive) return TicketRefusals.Not(this, "live");
        if (next.Id == QueueId) return TicketRefusals.SameQueue;
        if (State == TicketState.InService) Served(at);
        End(TicketState.Redirected, nextId, actor, at);
        return Enter(nextId, next, VisitId, day, number, Channel, PriorityReason, PatientId, StayId, ArrivedAt, at, TriageLevel, TriagedAt, false);
    }

    /// <summary>The person behind the number is known now.</summary>
    public Refusal? Link(Guid patient, Guid? stay, DateTimeOffset at)
    {
        if (PatientId is not null && PatientId != patient) return TicketRefusals.OtherPatient;
        (PatientId, StayId) = (patient, stay ?? StayId);
        Record(new TicketLinked { HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, PatientId = patient, StayId = StayId, OccurredAt = at });
        return null;
    }

    /// <summary>A nurse confirms a level. The software only sorts and reminds.</summary>
    public Refusal? Triage(string level, string nurse, DateTimeOffset at)
    {
        if (!TriageScale.Knows(level)) return TicketRefusals.UnknownLevel;
        if (!IsLive) return TicketRefusals.Not(this, "live");
        var again = TriageLevel is not null;
        // A level is no move: after it there is no earlier move of this nurse to take back.
        (TriageLevel, TriagedAt, LastActor, ChangedAt, UndoTo) = (level, at, nurse, at, null);
        Record(new PatientTriaged
        {
            HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, PatientId = PatientId, StayId = StayId, Scale = TriageScale.Name,
            Level = level, IsRetriage = again, DoctorDueAt = DoctorDueAt!.Value, OccurredAt = at,
        });
        return null;
    }

    /// <summary>Takes back the last move of the same person within five minutes.</summary>
    public Refusal? Undo(string actor, DateTimeOffset at)
    {
        if (UndoTo is not { } former || NextTicketId is not null) return TicketRefusals.NothingToUndo;
        if (LastActor != actor || at - ChangedAt > UndoWithin) return TicketRefusals.NothingToUndo;
        // The desk was given back with the absence or the putting back: nobody can say where the ticket would be called to.
        if (former is TicketState.Called or TicketState.InService && ServicePointId is null) return TicketRefusals.NothingToUndo;
        (State, UndoTo, EndedAt, ChangedAt) = (former, null, null, at);
        if (former is TicketState.Waiting or TicketState.Absent) (ServicePointId, ServicePointCode) = (null, null);
        if (former is not TicketState.InService) StartedAt = null;
        Returned(at);
        return null;
    }

    private static Ticket Enter(
        Guid id, Queue queue, Guid visit, DateOnly day, string number, TicketChannel channel, string? priority, Guid? patient, Guid? stay,
        DateTimeOffset arrivedAt, DateTimeOffset at, string? level, DateTimeOffset? triagedAt, bool first)
    {
        var ticket = new Ticket
        {
            Id = id, HospitalId = queue.HospitalId, QueueId = queue.Id, Kind = queue.Kind, VisitId = visit, BusinessDay = day, Number = number,
            Channel = channel, PriorityReason = priority, PatientId = patient, StayId = stay, ArrivedAt = arrivedAt, QueuedAt = at,
            TriageLevel = level, TriagedAt = triagedAt, ChangedAt = at,
        };
        ticket.Record(new TicketIssued
        {
            HospitalId = queue.HospitalId, TicketId = id, VisitId = visit, QueueId = queue.Id, QueueKind = queue.Kind.Code(), Number = number,
            PatientId = patient, StayId = stay, IsFirstOfVisit = first, OccurredAt = at,
        });
        return ticket;
    }

    private Refusal? EndLive(TicketState how, string actor, DateTimeOffset at)
    {
        if (!IsLive) return TicketRefusals.Not(this, "live");
        End(how, null, actor, at);
        return null;
    }

    private void Move(TicketState to, string actor, DateTimeOffset at) => (UndoTo, State, LastActor, ChangedAt) = (State, to, actor, at);

    private void CalledAgain(DateTimeOffset at)
    {
        (CalledAt, CallCount) = (at, CallCount + 1);
        Record(new TicketCalled
        {
            HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, QueueId = QueueId, QueueKind = Kind.Code(), Number = Number,
            ServicePointId = ServicePointId!.Value, ServicePointCode = ServicePointCode!, CallCount = CallCount, PatientId = PatientId, StayId = StayId,
            OccurredAt = at,
        });
    }

    private void Served(DateTimeOffset at) => Record(new ServiceFinished
    {
        HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, QueueId = QueueId, QueueKind = Kind.Code(), PatientId = PatientId, StayId = StayId, OccurredAt = at,
    });

    private void End(TicketState how, Guid? next, string actor, DateTimeOffset at)
    {
        Move(how, actor, at);
        (EndedAt, NextTicketId) = (at, next);
        Record(new TicketClosed
        {
            HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, QueueId = QueueId, QueueKind = Kind.Code(), Outcome = how.Code(),
            NextTicketId = next, PatientId = PatientId, StayId = StayId, OccurredAt = at,
        });
    }

    private void Returned(DateTimeOffset at) => Record(new TicketReturned
    {
        HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, QueueId = QueueId, QueueKind = Kind.Code(), State = State.Code(),
        PatientId = PatientId, StayId = StayId, OccurredAt = at,
    });
}
