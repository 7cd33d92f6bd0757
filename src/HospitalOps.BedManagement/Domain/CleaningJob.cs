using HospitalOps.Placement;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Messaging;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Domain;

/// <summary>One cleaning of one bed. Cleaners see the bed and the class, never a patient.</summary>
internal sealed class CleaningJob : AggregateRoot
{
    private CleaningJob()
    {
    }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "CleaningJob";

    public Guid BedId { get; private set; }

    public string BedCode { get; private set; } = "";

    public Guid WardId { get; private set; }

    /// <summary>The stay that left the bed, for its timeline.</summary>
    public Guid? StayId { get; private set; }

    public CleaningState State { get; private set; }

    public CleaningClass Class { get; private set; }

    public CleaningPriority Priority { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who left the bed dirty behind, or found it so.</summary>
    public string? RequestedBy { get; private set; }

    public string? Cleaner { get; private set; }

    public string? PauseReason { get; private set; }

    public static CleaningJob Open(Guid id, Bed bed, Guid? stay, CleaningClass cleaning, CleaningPriority priority, string by, DateTimeOffset now, DateTimeOffset occurredAt)
    {
        var job = new CleaningJob
        {
            Id = id, HospitalId = bed.HospitalId, BedId = bed.Id, BedCode = bed.Code, WardId = bed.WardId, StayId = stay,
            Class = cleaning, Priority = priority, RequestedBy = by, RequestedAt = now,
        };
        job.Record(new CleaningJobOpened
        {
            HospitalId = job.HospitalId, CleaningJobId = id, BedId = bed.Id, BedCode = bed.Code, WardId = bed.WardId, StayId = stay,
            CleaningClass = cleaning.ToCode(), Priority = priority.ToCode(), OccurredAt = occurredAt,
        });
        return job;
    }

    /// <summary>Somebody waits for the bed now.</summary>
    public void Raise(CleaningPriority priority)
    {
        if (priority > Priority) Priority = priority;
    }

    public Refusal? Start(string cleaner, DateTimeOffset now, DateTimeOffset occurredAt)
    {
        if (State != CleaningState.Requested) return CleaningRefusals.Not(State, "requested", Cleaner, StartedAt);
        (State, StartedAt, Cleaner) = (CleaningState.Started, now, cleaner);
        Record(new CleaningJobStarted
        {
            HospitalId = HospitalId, CleaningJobId = Id, BedId = BedId, BedCode = BedCode, WardId = WardId, StayId = StayId, OccurredAt = occurredAt,
        });
        return null;
    }

    public Refusal? Pause(string reason)
    {
        if (State != CleaningState.Started) return CleaningRefusals.Not(State, "started", Cleaner, StartedAt);
        (State, PauseReason) = (CleaningState.Paused, reason);
        return null;
    }

    public Refusal? Resume()
    {
        if (State != CleaningState.Paused) return CleaningRefusals.Not(State, "paused", Cleaner, StartedAt);
        (State, PauseReason) = (CleaningState.Started, null);
        return null;
    }

    public Refusal? Finish(DateTimeOffset now, DateTimeOffset occurredAt)
    {
        if (State != CleaningState.Started) return CleaningRefusals.Not(State, "started", Cleaner, StartedAt);
        (State, EndedAt) = (CleaningState.Done, now);
        Record(new CleaningJobFinished
        {
            HospitalId = HospitalId, CleaningJobId = Id, BedId = BedId, BedCode = BedCode, WardId = WardId, StayId = StayId, OccurredAt = occurredAt,
        });
        return null;
    }
}
