using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Tickets;

/// <content>The last move taken back.</content>
internal sealed partial class Ticket
{
    /// <summary>
    /// Takes back the last move within five minutes: the same person, a supervisor, or anybody where it was the rule
    /// that moved; whom the rule let go may be here after all, for a day.
    /// A redirect is taken back together with the entry it had opened, as long as nothing else happened to that one.
    /// </summary>
    /// <param name="next">The entry that a redirect opened, locked.</param>
    public Refusal? Undo(string actor, bool isSupervisor, Ticket? next, DateTimeOffset now)
    {
        if (UndoTo is not { } before || now > UndoUntil)
            return TicketRefusals.NothingToUndo;
        if (!isSupervisor && LastActor != actor && LastActor != ByRule)
            return TicketRefusals.NothingToUndo;
        if (NextTicketId is not null && next!.Void(actor, now) is { } moved)
            return moved;
        (State, ServicePointId, ServicePointCode, CalledAt, CallCount) = (
            before.State,
            before.ServicePointId,
            before.ServicePointCode,
            before.CalledAt,
            before.CallCount
        );
        (Requeues, StartedAt, OverrideReason, EndedAt, NextTicketId) = (
            before.Requeues,
            before.StartedAt,
            before.OverrideReason,
            null,
            null
        );
        // The rule would end an old absence again at once: its time begins anew.
        (LeftAt, LeftEstimated, AbsentAt) = (null, false, State == TicketState.Absent ? now : null);
        (UndoTo, LastActor, ChangedAt) = (null, actor, now);
        Note(actor, now, MoveCauses.Undo);
        Returned(now);
        return null;
    }

    /// <summary>The last instant at which the last move can be taken back.</summary>
    public DateTimeOffset UndoUntil =>
        ChangedAt + (State == TicketState.Left && LastActor == ByRule ? UndoLeftByRuleWithin : UndoWithin);

    /// <summary>This entry was opened by a redirect that is taken back.</summary>
    private Refusal? Void(string actor, DateTimeOffset at)
    {
        if (State != TicketState.Waiting || Version != 1)
            return TicketRefusals.NextMoved(this);
        End(TicketState.Cancelled, null, actor, at, MoveCauses.Undone);
        UndoTo = null;
        return null;
    }
}
