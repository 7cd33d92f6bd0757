using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>A patient leaves a bed.</summary>
internal sealed record BedDeparture
{
    /// <summary>The open one of the bed.</summary>
    public required Occupancy Occupancy { get; init; }

    /// <summary>discharge, death, transfer_out, wrong_entry …</summary>
    public required string Cause { get; init; }

    /// <summary>Which cleaning follows.</summary>
    public required CleaningClass Cleaning { get; init; }

    /// <summary>How soon it is needed.</summary>
    public required CleaningPriority Priority { get; init; }

    /// <summary>Of the cleaning job that is opened.</summary>
    public required CleaningJobId JobId { get; init; }

    /// <summary>Account name.</summary>
    public required string By { get; init; }

    /// <summary>Database time taken under the lock on the bed (INV-1).</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>When the patient left according to the ward.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
