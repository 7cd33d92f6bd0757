using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>What is done with a job, from being given to somebody to the look at the result.</summary>
internal sealed partial class CleaningJob
{
    /// <summary>Gives the job to somebody, or to somebody else, as long as nobody has begun.</summary>
    public Refusal? Assign(string cleaner, string by, DateTimeOffset now)
    {
        if (State != CleaningState.Requested)
            return CleaningRefusals.Not(State, "requested", Cleaner, StartedAt);
        (AssignedTo, AssignedBy, AssignedAt) = (cleaner, by, now);
        Record(CleaningEvents.Assigned(this, now));
        return null;
    }

    /// <summary>
    /// Begins the work. A job that was given to somebody else must be taken first, so that no two go to one bed.
    /// </summary>
    /// <param name="told">As the cleaner's phone tells it: not before the bed was dirty.</param>
    public Refusal? Start(string cleaner, DateTimeOffset told)
    {
        if (State != CleaningState.Requested)
            return CleaningRefusals.Not(State, "requested", Cleaner, StartedAt);
        if (AssignedTo is not null && AssignedTo != cleaner)
            return CleaningRefusals.OfOther.With("by", AssignedTo).With("since", AssignedAt);
        var at = told > RequestedAt ? told : RequestedAt;
        (State, StartedAt, Cleaner, EndedAt) = (CleaningState.Started, at, cleaner, null);
        Record(CleaningEvents.Started(this, at));
        return null;
    }

    public Refusal? Pause(string reason)
    {
        if (State != CleaningState.Started)
            return CleaningRefusals.Not(State, "started", Cleaner, StartedAt);
        (State, PauseReason) = (CleaningState.Paused, reason);
        return null;
    }

    /// <summary>The work goes on, by whoever goes on with it.</summary>
    public Refusal? Resume(string cleaner)
    {
        if (State != CleaningState.Paused)
            return CleaningRefusals.Not(State, "paused", Cleaner, StartedAt);
        (State, PauseReason, Cleaner) = (CleaningState.Started, null, cleaner);
        return null;
    }

    /// <summary>The work is done; where the ward asks for it, somebody looks before the bed is ready.</summary>
    /// <param name="told">As the cleaner's phone tells it: not before the work had begun.</param>
    public Refusal? Finish(bool inspected, DateTimeOffset told)
    {
        if (State != CleaningState.Started)
            return CleaningRefusals.Not(State, "started", Cleaner, StartedAt);
        var at = told > StartedAt!.Value ? told : StartedAt.Value;
        (State, EndedAt) = (inspected ? CleaningState.AwaitingInspection : CleaningState.Done, at);
        Record(CleaningEvents.Finished(this, at));
        return null;
    }

    public Refusal? Pass(string by, DateTimeOffset now)
    {
        if (State != CleaningState.AwaitingInspection)
            return CleaningRefusals.Not(State, "awaiting_inspection", Cleaner, EndedAt);
        (State, InspectedAt, InspectedBy) = (CleaningState.Done, now, by);
        Record(CleaningEvents.Inspected(this, passed: true, now));
        return null;
    }

    /// <summary>Back to the list, for whoever comes first.</summary>
    public Refusal? Fail(string reason, string by, DateTimeOffset now)
    {
        if (State != CleaningState.AwaitingInspection)
            return CleaningRefusals.Not(State, "awaiting_inspection", Cleaner, EndedAt);
        (State, InspectedAt, InspectedBy, Remark, FailedInspections) = (
            CleaningState.Requested,
            now,
            by,
            reason,
            FailedInspections + 1
        );
        (AssignedTo, AssignedBy, AssignedAt, StartedAt, EndedAt) = (null, null, null, null, null);
        Record(CleaningEvents.Inspected(this, passed: false, now));
        return null;
    }

    /// <summary>The bed needs no cleaning after all: author and reason stand for it (INV-8).</summary>
    public Refusal? Cancel(string reason, string by, DateTimeOffset now)
    {
        if (State != CleaningState.Requested)
            return CleaningRefusals.Not(State, "requested", Cleaner, StartedAt);
        (State, EndedAt, InspectedBy, Remark) = (CleaningState.Cancelled, now, by, reason);
        Record(CleaningEvents.Cancelled(this, now));
        return null;
    }
}
