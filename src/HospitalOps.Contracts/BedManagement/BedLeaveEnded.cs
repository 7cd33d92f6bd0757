namespace HospitalOps.Contracts.BedManagement;

/// <summary>The patient is back, or the bed is no longer kept (milestone LeaveEndedAt).</summary>
public sealed record BedLeaveEnded
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>leave, theatre, imaging or examination.</summary>
    public required string Kind { get; init; }

    /// <summary>returned or given_up.</summary>
    public required string How { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
