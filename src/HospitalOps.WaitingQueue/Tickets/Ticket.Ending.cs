using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;

namespace HospitalOps.WaitingQueue.Tickets;

/// <content>The ways in which an entry ends.</content>
internal sealed partial class Ticket
{
    public Refusal? Finish(string actor, DateTimeOffset at)
    {
        if (State != TicketState.InService)
            return TicketRefusals.Not(this, "in_service");
        Served(at);
        End(TicketState.Done, null, actor, at);
        return null;
    }

    /// <param name="estimated">Nobody saw when.</param>
    public Refusal? Leave(bool estimated, string actor, DateTimeOffset at)
    {
        if (!IsLive)
            return TicketRefusals.Not(this, "live");
        Left(at, estimated, actor, at, null);
        return null;
    }

    /// <summary>
    /// Nobody waits any more, for a reason outside the queue: the stay is over, the person died, the record was a
    /// double. Who was at a desk was served until then. It is taken back by its reason only, not by an undo.
    /// </summary>
    public void EndByRule(string cause, DateTimeOffset at)
    {
        if (!IsLive)
            return;
        var ended = at > ChangedAt ? at : ChangedAt;
        var served = State == TicketState.InService;
        if (served)
            Served(ended);
        End(served ? TicketState.Done : TicketState.Cancelled, null, ByRule, ended, cause);
        UndoTo = null;
    }

    /// <summary>
    /// The business day is over and nobody has done anything with it since: gone, nobody knows when, and counted in
    /// that day. A person may take it back. Who was at a desk was served, until nobody knows when.
    /// </summary>
    /// <param name="dayEnd">First instant of the next business day.</param>
    public void EndOfDay(DateTimeOffset dayEnd)
    {
        if (!IsLive)
            return;
        var last = dayEnd.AddSeconds(-1);
        var at = last > ChangedAt ? last : ChangedAt;
        if (State == TicketState.InService)
        {
            Served(at);
            End(TicketState.Done, null, ByRule, at, MoveCauses.DayOver);
        }
        else
            Left(at, estimated: true, ByRule, at, MoveCauses.DayOver);
    }

    /// <summary>The reason for which the rule had ended it is no more.</summary>
    public void WaitAgainByRule(DateTimeOffset at)
    {
        (EndedAt, UndoTo) = (null, null);
        WaitAgain(ByRule, at, MoveCauses.Undo);
        UndoTo = null;
    }

    public Refusal? Cancel(string reason, string actor, DateTimeOffset at)
    {
        if (!IsLive)
            return TicketRefusals.Not(this, "live");
        End(TicketState.Cancelled, null, actor, at, reason: reason);
        return null;
    }

    /// <summary>Closes this entry and opens the next one at the same instant.</summary>
    public Result<Ticket> Redirect(
        Guid nextId,
        Queue next,
        DateOnly day,
        string number,
        string actor,
        DateTimeOffset at
    )
    {
        if (!IsLive)
            return TicketRefusals.Not(this, "live");
        if (next.Id == QueueId)
            return TicketRefusals.SameQueue;
        if (State == TicketState.InService)
            Served(at);
        End(TicketState.Redirected, nextId, actor, at);
        return Enter(
            new TicketEntry
            {
                Id = nextId,
                Queue = next,
                VisitId = VisitId,
                BusinessDay = day,
                Number = number,
                Channel = Channel,
                PriorityReason = PriorityReason,
                PatientId = PatientId,
                NamedPatientId = NamedPatientId,
                StayId = StayId,
                ArrivedAt = ArrivedAt,
                QueuedAt = at,
                Triaged = Triaged,
                TriagedAt = TriagedAt,
                First = false,
                Actor = actor,
            }
        );
    }

    private void Left(DateTimeOffset leftAt, bool estimated, string actor, DateTimeOffset at, string? cause)
    {
        (LeftAt, LeftEstimated) = (leftAt, estimated);
        End(TicketState.Left, null, actor, at, cause);
    }

    private void Served(DateTimeOffset at) => Record(TicketEvents.Finished(this, at));

    private void End(
        TicketState how,
        Guid? next,
        string actor,
        DateTimeOffset at,
        string? cause = null,
        string? reason = null
    )
    {
        Move(how, actor, at, cause, reason);
        (EndedAt, NextTicketId) = (at, next);
        Record(TicketEvents.Closed(this, cause, at));
    }
}
