using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>One cleaning of one bed. Cleaners see the bed and the class, never a patient.</summary>
internal sealed partial class CleaningJob : AggregateRoot
{
    private CleaningJob() { }

    public CleaningJobId Id { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override string AggregateType => "CleaningJob";

    public Guid BedId { get; private set; }

    public string BedCode { get; private set; } = "";

    public Guid WardId { get; private set; }

    /// <summary>The stay that left the bed, for its timeline.</summary>
    public Guid? StayId { get; private set; }

    public CleaningState State { get; private set; }

    public CleaningClass Class { get; private set; }

    /// <summary>As it was when the job was opened; who waits now is asked when the list is read.</summary>
    public CleaningPriority Priority { get; private set; }

    /// <summary>Since when the bed is dirty, as it was told.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Cleaned, or cancelled.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who left the bed dirty behind, or found it so.</summary>
    public string? RequestedBy { get; private set; }

    /// <summary>Who is to do it: taken by himself, or given by somebody else.</summary>
    public string? AssignedTo { get; private set; }

    public string? AssignedBy { get; private set; }

    public DateTimeOffset? AssignedAt { get; private set; }

    public string? Cleaner { get; private set; }

    public string? PauseReason { get; private set; }

    public DateTimeOffset? InspectedAt { get; private set; }

    public string? InspectedBy { get; private set; }

    /// <summary>Why the last inspection failed, or why the job was cancelled.</summary>
    public string? Remark { get; private set; }

    public int FailedInspections { get; private set; }

    public static CleaningJob Open(CleaningOrder order)
    {
        var job = new CleaningJob
        {
            Id = order.Id,
            HospitalId = order.Bed.HospitalId,
            BedId = order.Bed.Id,
            BedCode = order.Bed.Code,
            WardId = order.Bed.WardId,
            StayId = order.StayId,
            Class = order.Class,
            Priority = order.Priority,
            RequestedBy = order.RequestedBy,
            RequestedAt = order.RequestedAt,
        };
        job.Record(CleaningEvents.Opened(job, order.RequestedAt));
        return job;
    }
}
