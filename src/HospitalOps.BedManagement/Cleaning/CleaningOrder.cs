using HospitalOps.BedManagement.Beds;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>A bed is to be cleaned.</summary>
internal sealed record CleaningOrder
{
    /// <summary>Of the new job.</summary>
    public required CleaningJobId Id { get; init; }

    public required Bed Bed { get; init; }

    /// <summary>The stay that left the bed.</summary>
    public Guid? StayId { get; init; }

    public required CleaningClass Class { get; init; }

    /// <summary>As it is when the job is opened.</summary>
    public required CleaningPriority Priority { get; init; }

    /// <summary>Who left the bed dirty behind, or found it so.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Since when the bed is dirty, as it was told.</summary>
    public required DateTimeOffset RequestedAt { get; init; }
}
