using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>One entry of one queue. It ends once; an ended entry is never edited, only reopened by undo.</summary>
internal sealed partial class Ticket : AggregateRoot
{
    /// <summary>Actor of what no person did.</summary>
    public const string ByRule = "rule";

    /// <summary>A move can be taken back for so long.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(5);

    /// <summary>Somebody who had left by rule, and is here after all.</summary>
    public static readonly TimeSpan UndoLeftByRuleWithin = TimeSpan.FromDays(1);

    private readonly List<TicketMove> moves = [];

    private Ticket() { }

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

    /// <summary>
    /// From when an appointment counts as waiting, see <see cref="CallRules.CountsFrom"/>; null =
    /// <see cref="QueuedAt"/>.
    /// </summary>
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

    /// <summary>The record that was named; <see cref="PatientId"/> is the one it was merged into since.</summary>
    public Guid? NamedPatientId { get; private set; }

    public Guid? StayId { get; private set; }

    public Guid? NextTicketId { get; private set; }

    /// <summary>Best known time at which somebody left without being seen.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Nobody saw the person leave: <see cref="LeftAt"/> is the last call that was not answered.</summary>
    public bool LeftEstimated { get; private set; }

    /// <summary>
    /// Told before it ends as left: the visit is in no other queue and no doctor has begun with it. Not stored.
    /// </summary>
    public bool VisitUnseen { get; set; }

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

    public bool IsLive =>
        State is TicketState.Waiting or TicketState.Called or TicketState.Absent or TicketState.InService;

    /// <summary>When a nurse should look again; null before the first triage.</summary>
    public DateTimeOffset? RetriageDueAt => TriagedAt + Triaged?.LookAgain;

    public DateTimeOffset? DoctorDueAt => TriagedAt + Triaged?.Target;

    private void Move(
        TicketState to,
        string actor,
        DateTimeOffset at,
        string? cause = null,
        string? reason = null,
        string? point = null
    )
    {
        UndoTo = new(State, ServicePointId, ServicePointCode, CalledAt, CallCount, Requeues, StartedAt, OverrideReason);
        (State, LastActor, ChangedAt) = (to, actor, at);
        Note(actor, at, cause, reason, point);
    }

    /// <summary>Into the history, just before the event that tells of it.</summary>
    private void Note(
        string? actor,
        DateTimeOffset at,
        string? cause = null,
        string? reason = null,
        string? point = null
    ) =>
        moves.Add(
            new TicketMove
            {
                TicketId = Id,
                Version = Version + 1,
                State = State,
                Actor = actor,
                OccurredAt = at,
                ServicePointCode = point ?? ServicePointCode,
                Cause = cause,
                Reason = reason,
            }
        );
}
