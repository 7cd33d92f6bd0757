using HospitalOps.BedManagement.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>A patient enters a bed.</summary>
internal sealed record OccupancyStart
{
    /// <summary>Of the new occupancy.</summary>
    public required OccupancyId Id { get; init; }

    /// <summary>Locked by the caller.</summary>
    public required Bed Bed { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>At the arrival.</summary>
    public required AgeClass AgeClass { get; init; }

    /// <summary>Precautions in force from the start.</summary>
    public required IsolationNeed Isolation { get; init; }

    /// <summary>Database time taken under the lock on the bed (INV-1).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the patient was in the bed according to the ward.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Account name of who confirmed the arrival.</summary>
    public required string StartedBy { get; init; }

    /// <summary>Why placement rules were set aside.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The same for all records of one person; null where Admissions has not told it.</summary>
    public Guid? PersonId { get; init; }
}
