using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.Messaging;
using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Domain;

/// <summary>One entry of one queue. It ends once; an ended entry is never edited, only reopened by undo.</summary>
internal sealed class Ticket : AggregateRoot
{
    /// <summary>Actor of what no person did.</summary>
    public const string ByRule = "rule";

    /// <summary>A move can be taken back for so long.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(5);

    private readonly List<TicketMove> moves = [];

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

    /// <summary>Code of <see cref="Triaged"/>.</summary>
    public string? TriageLevel { get; private set; }

    /// <summary>What the level meant when it was given.</summary>
    public TriageMeaning? Triaged { get; private set; }

    public DateTimeOffset? TriagedAt { get; private set; }

    /// <summary>At the door: kept when the visit goes from queue to queue.</summary>
    public DateTimeOffset ArrivedAt { get; private set; }

    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>Time of the appointment, for somebody who checked in.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>From when an appointment counts as waiting, see <see cref="CallRules.CountsFrom"/>; null = <see cref="QueuedAt"/>.</summary>
    public DateTimeOffset? DueFrom { get; private set; }

    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>Calls since the ticket last came (back) into the queue.</summary>
    public int CallCount { get; private set; }

    /// <summary>Since when it does not answer.</summary>
    public DateTimeOffset? AbsentAt { get; private set; }

    /// <summary>How often it came back after an absence.</summary>
    public int Requeues { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? ServicePointId { get; private set; }

    public string? ServicePointCode { get; private set; }

    public Guid? PatientId { get; private set; }

    public Guid? StayId { get; private set; }

    public Guid? NextTicketId { get; private set; }

    /// <summary>Best known time at which somebody left without being seen.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Nobody saw the person leave: <see cref="LeftAt"/> is the last call that was not answered.</summary>
    public bool LeftEstimated { get; private set; }

    /// <summary>What an undo of the last move brings back.</summary>
    public TicketBefore? UndoTo { get; private set; }

    /// <summary>Every move; read only where a history is shown.</summary>
    public IReadOnlyList<TicketMove> Moves => moves;

    public string? LastActor { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Why it was called before others, by the person in <see cref="LastActor"/>.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>Where this entry stands in the order: its arrival, or what counts as such for an appointment.</summary>
    public DateTimeOffset CountsFrom => DueFrom ?? QueuedAt;

    public bool IsLive => State is TicketState.Waiting or TicketState.Called or TicketState.Absent or TicketState.InService;

    /// <summary>When a nurse should look again; null before the first triage.</summary>
    public DateTimeOffset? RetriageDueAt => TriagedAt + Triaged?.LookAgain;

    public DateTimeOffset? DoctorDueAt => TriagedAt + Triaged?.Target;

    public static Ticket Issue(
        Guid id, Queue queue, Guid visit, DateOnly day, string number, TicketChannel channel, string? priority, Guid? patient, Guid? stay,
        DateTimeOffset occurredAt, string? actor = null, DateTimeOffset? dueAt = null)
    {
        var ticket = Enter(id, queue, visit, day, number, channel, priority, patient, stay, occurredAt, occurredAt, null, null, true, actor);
        if (dueAt is { } due) (ticket.DueAt, ticket.DueFrom) = (due, queue.Rules.CountsFrom(due, occurredAt));
        return ticket;
    }

    /// <summary>The service point calls this ticket.</summary>
    public Refusal? Call(ServicePoint point, string actor, DateTimeOffset at)
    {
        if (State is not (TicketState.Waiting or TicketState.Absent)) return TicketRefusals.Not(this, "waiting");
        var returns = State == TicketState.Absent;
        Move(TicketState.Called, actor, at, point: point.Code);
        (ServicePointId, ServicePointCode, AbsentAt) = (point.Id, point.Code, null);
        if (returns) CallCount = 0;
        CalledAgain(at);
        return null;
    }

    public void CalledOutOfTurn(string reason) => OverrideReason = reason;

    /// <summary>Again, at the earliest some seconds after the call before, and only so often.</summary>
    public Refusal? Recall(CallRules rules, string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called) return TicketRefusals.Not(this, "called");
        if (CallCount >= rules.MaxCalls) return TicketRefusals.CallsUsedUp(CallCount);
        if (rules.SecondsLeft(CalledAt!.Value, at) is > 0 and var seconds) return TicketRefusals.CalledJustNow(CallCount, rules.MaxCalls, seconds);
        (LastActor, ChangedAt) = (actor, at);
        Note(actor, at);
        CalledAgain(at);
        return null;
    }

    /// <summary>After the last call. The place in the queue is kept.</summary>
    public Refusal? MarkAbsent(CallRules rules, string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called) return TicketRefusals.Not(this, "called");
        if (CallCount < rules.MaxCalls) return TicketRefusals.CallsLeft(CallCount, rules.MaxCalls, rules.SecondsLeft(CalledAt!.Value, at));
        Move(TicketState.Absent, actor, at);
        (ServicePointId, ServicePointCode, AbsentAt) = (null, null, at);
        Returned(at);
        return null;
    }

    /// <summary>Back to waiting at the same place: a wrong call, or an absent patient who is here after all.</summary>
    public Refusal? PutBack(CallRules rules, string actor, DateTimeOffset at)
    {
        if (State is not (TicketState.Called or TicketState.Absent)) return TicketRefusals.Not(this, "called");
        if (State == TicketState.Absent && Requeues >= rules.MaxReturns) return TicketRefusals.TooManyRequeues;
        WaitAgain(actor, at, null);
        return null;
    }

    /// <summary>The rule of the queue for somebody who does not answer: back at the old place, or, when that was often enough, gone.</summary>
    public void ReturnByRule(CallRules rules, DateTimeOffset now)
    {
        if (State != TicketState.Absent) return;
        if (Requeues < rules.MaxReturns) WaitAgain(ByRule, now, MoveCauses.Returned);
        else Left(CalledAt ?? AbsentAt ?? now, true, ByRule, now, MoveCauses.NotAnswered);
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

    /// <param name="estimated">Nobody saw when.</param>
    public Refusal? Leave(bool estimated, string actor, DateTimeOffset at)
    {
        if (!IsLive) return TicketRefusals.Not(this, "live");
        Left(at, estimated, actor, at, null);
        return null;
    }

    public Refusal? Cancel(string reason, string actor, DateTimeOffset at)
    {
        if (!IsLive) return TicketRefusals.Not(this, "live");
        End(TicketState.Cancelled, null, actor, at, reason: reason);
        return null;
    }

    /// <summary>Closes this entry and opens the next one at the same instant.</summary>
    public Result<Ticket> Redirect(Guid nextId, Queue next, DateOnly day, string number, string actor, DateTimeOffset at)
    {
        if (!IsLive) return TicketRefusals.Not(this, "live");
        if (next.Id == QueueId) return TicketRefusals.SameQueue;
        if (State == TicketState.InService) Served(at);
        End(TicketState.Redirected, nextId, actor, at);
        return Enter(nextId, next, VisitId, day, number, Channel, PriorityReason, PatientId, StayId, ArrivedAt, at, Triaged, TriagedAt, false, actor);
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
    public Refusal? Triage(TriageMeaning level, string nurse, DateTimeOffset at)
    {
        if (!IsLive) return TicketRefusals.Not(this, "live");
        var again = TriageLevel is not null;
        // A level is no move: after it there is no earlier move of this nurse to take back.
        (Triaged, TriageLevel, TriagedAt, LastActor, ChangedAt, UndoTo) = (level, level.Code, at, nurse, at, null);
        Record(new PatientTriaged
        {
            HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, PatientId = PatientId, StayId = StayId, Scale = level.Scale,
            Level = level.Code, IsRetriage = again, DoctorDueAt = DoctorDueAt!.Value, OccurredAt = at,
        });
        return null;
    }

    /// <summary>
    /// Takes back the last move within five minutes: the same person, a supervisor, or anybody where it was the rule that moved.
    /// A redirect is taken back together with the entry it had opened, as long as nothing else happened to that one.
    /// </summary>
    /// <param name="next">The entry that a redirect opened, locked.</param>
    public Refusal? Undo(string actor, bool isSupervisor, Ticket? next, DateTimeOffset now)
    {
        if (UndoTo is not { } before || now - ChangedAt > UndoWithin) return TicketRefusals.NothingToUndo;
        if (!isSupervisor && LastActor != actor && LastActor != ByRule) return TicketRefusals.NothingToUndo;
        if (NextTicketId is not null && next!.Void(actor, now) is { } moved) return moved;
        (State, ServicePointId, ServicePointCode, CalledAt, CallCount) = (before.State, before.ServicePointId, before.ServicePointCode, before.CalledAt, before.CallCount);
        (Requeues, StartedAt, OverrideReason, EndedAt, NextTicketId) = (before.Requeues, before.StartedAt, before.OverrideReason, null, null);
        // The rule would end an old absence again at once: its time begins anew.
        (LeftAt, LeftEstimated, AbsentAt) = (null, false, State == TicketState.Absent ? now : null);
        (UndoTo, LastActor, ChangedAt) = (null, actor, now);
        Note(actor, now, MoveCauses.Undo);
        Returned(now);
        return null;
    }

    private static Ticket Enter(
        Guid id, Queue queue, Guid visit, DateOnly day, string number, TicketChannel channel, string? priority, Guid? patient, Guid? stay,
        DateTimeOffset arrivedAt, DateTimeOffset at, TriageMeaning? level, DateTimeOffset? triagedAt, bool first, string? actor)
    {
        var ticket = new Ticket
        {
            Id = id, HospitalId = queue.HospitalId, QueueId = queue.Id, Kind = queue.Kind, VisitId = visit, BusinessDay = day, Number = number,
            Channel = channel, PriorityReason = priority, PatientId = patient, StayId = stay, ArrivedAt = arrivedAt, QueuedAt = at,
            Triaged = level, TriageLevel = level?.Code, TriagedAt = triagedAt, ChangedAt = at, LastActor = actor,
        };
        ticket.Note(actor, at);
        ticket.Record(new TicketIssued
        {
            HospitalId = queue.HospitalId, TicketId = id, VisitId = visit, QueueId = queue.Id, QueueKind = queue.Kind.Code(), Number = number,
            PatientId = patient, StayId = stay, IsFirstOfVisit = first, OccurredAt = at,
        });
        return ticket;
    }

    /// <summary>This entry was opened by a redirect that is taken back.</summary>
    private Refusal? Void(string actor, DateTimeOffset at)
    {
        if (State != TicketState.Waiting || Version != 1) return TicketRefusals.NextMoved(this);
        End(TicketState.Cancelled, null, actor, at, MoveCauses.Undone);
        UndoTo = null;
        return null;
    }

    private void Left(DateTimeOffset leftAt, bool estimated, string actor, DateTimeOffset at, string? cause)
    {
        (LeftAt, LeftEstimated) = (leftAt, estimated);
        End(TicketState.Left, null, actor, at, cause);
    }

    private void WaitAgain(string actor, DateTimeOffset at, string? cause)
    {
        var wasAbsent = State == TicketState.Absent;
        Move(TicketState.Waiting, actor, at, cause);
        (ServicePointId, ServicePointCode, AbsentAt, CallCount) = (null, null, null, 0);
        if (wasAbsent) Requeues++;
        Returned(at);
    }

    private void Move(TicketState to, string actor, DateTimeOffset at, string? cause = null, string? reason = null, string? point = null)
    {
        UndoTo = new(State, ServicePointId, ServicePointCode, CalledAt, CallCount, Requeues, StartedAt, OverrideReason);
        (State, LastActor, ChangedAt) = (to, actor, at);
        Note(actor, at, cause, reason, point);
    }

    /// <summary>Into the history, just before the event that tells of it.</summary>
    private void Note(string? actor, DateTimeOffset at, string? cause = null, string? reason = null, string? point = null) => moves.Add(new TicketMove
    {
        TicketId = Id, Version = Version + 1, State = State, Actor = actor, OccurredAt = at, ServicePointCode = point ?? ServicePointCode, Cause = cause, Reason = reason,
    });

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

    private void End(TicketState how, Guid? next, string actor, DateTimeOffset at, string? cause = null, string? reason = null)
    {
        Move(how, actor, at, cause, reason);
        (EndedAt, NextTicketId) = (at, next);
        Record(new TicketClosed
        {
            HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, QueueId = QueueId, QueueKind = Kind.Code(), Outcome = how.Code(),
            NextTicketId = next, Cause = cause, LeftAt = LeftAt, LeftTimeEstimated = LeftEstimated, PatientId = PatientId, StayId = StayId, OccurredAt = at,
        });
    }

    private void Returned(DateTimeOffset at) => Record(new TicketReturned
    {
        HospitalId = HospitalId, TicketId = Id, VisitId = VisitId, QueueId = QueueId, QueueKind = Kind.Code(), State = State.Code(),
        ServicePointId = ServicePointId, ServicePointCode = ServicePointCode, PatientId = PatientId, StayId = StayId, OccurredAt = at,
    });
}
