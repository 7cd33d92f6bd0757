using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;

namespace HospitalOps.WaitingQueue.Tickets;

/// <content>Call, recall, absence and return, up to the start of the service.</content>
internal sealed partial class Ticket
{
    /// <summary>The service point calls this ticket.</summary>
    public Refusal? Call(ServicePoint point, string actor, DateTimeOffset at)
    {
        if (State is not (TicketState.Waiting or TicketState.Absent))
            return TicketRefusals.Not(this, "waiting");
        var returns = State == TicketState.Absent;
        Move(TicketState.Called, actor, at, point: point.Code);
        (ServicePointId, ServicePointCode, AbsentAt) = (point.Id, point.Code, null);
        if (returns)
            CallCount = 0;
        CalledAgain(at);
        return null;
    }

    public void CalledOutOfTurn(string reason) => OverrideReason = reason;

    /// <summary>Again, at the earliest some seconds after the call before, and only so often.</summary>
    public Refusal? Recall(CallRules rules, string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called)
            return TicketRefusals.Not(this, "called");
        if (CallCount >= rules.MaxCalls)
            return TicketRefusals.CallsUsedUp(CallCount);
        if (rules.SecondsLeft(CalledAt!.Value, at) is > 0 and var seconds)
            return TicketRefusals.CalledJustNow(CallCount, rules.MaxCalls, seconds);
        (LastActor, ChangedAt) = (actor, at);
        Note(actor, at);
        CalledAgain(at);
        return null;
    }

    /// <summary>After the last call. The place in the queue is kept.</summary>
    public Refusal? MarkAbsent(CallRules rules, string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called)
            return TicketRefusals.Not(this, "called");
        if (CallCount < rules.MaxCalls)
            return TicketRefusals.CallsLeft(CallCount, rules.MaxCalls, rules.SecondsLeft(CalledAt!.Value, at));
        Move(TicketState.Absent, actor, at);
        (ServicePointId, ServicePointCode, AbsentAt) = (null, null, at);
        Returned(at);
        return null;
    }

    /// <summary>Back to waiting at the same place: a wrong call, or an absent patient who is here after all.</summary>
    public Refusal? PutBack(CallRules rules, string actor, DateTimeOffset at)
    {
        if (State is not (TicketState.Called or TicketState.Absent))
            return TicketRefusals.Not(this, "called");
        if (State == TicketState.Absent && Requeues >= rules.MaxReturns)
            return TicketRefusals.TooManyRequeues;
        WaitAgain(actor, at, null);
        return null;
    }

    /// <summary>
    /// The rule of the queue for somebody who does not answer: back at the old place, or, when that was often enough,
    /// gone.
    /// </summary>
    public void ReturnByRule(CallRules rules, DateTimeOffset now)
    {
        if (State != TicketState.Absent)
            return;
        if (Requeues < rules.MaxReturns)
            WaitAgain(ByRule, now, MoveCauses.Returned);
        else
            Left(CalledAt ?? AbsentAt ?? now, true, ByRule, now, MoveCauses.NotAnswered);
    }

    public Refusal? Start(string actor, DateTimeOffset at)
    {
        if (State != TicketState.Called)
            return TicketRefusals.Not(this, "called");
        Move(TicketState.InService, actor, at);
        StartedAt = at;
        Record(TicketEvents.Started(this, at));
        return null;
    }

    private void WaitAgain(string actor, DateTimeOffset at, string? cause)
    {
        var wasAbsent = State == TicketState.Absent;
        Move(TicketState.Waiting, actor, at, cause);
        (ServicePointId, ServicePointCode, AbsentAt, CallCount) = (null, null, null, 0);
        if (wasAbsent)
            Requeues++;
        Returned(at);
    }

    private void CalledAgain(DateTimeOffset at)
    {
        (CalledAt, CallCount) = (at, CallCount + 1);
        Record(TicketEvents.Called(this, at));
    }

    private void Returned(DateTimeOffset at) => Record(TicketEvents.Returned(this, at));
}
