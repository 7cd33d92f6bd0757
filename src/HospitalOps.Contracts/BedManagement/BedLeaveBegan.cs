namespace HospitalOps.Contracts.BedManagement;

/// <summary>The patient is away and the bed is kept (milestone LeaveStartedAt).</summary>
public sealed record BedLeaveBegan
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>leave, theatre, imaging or examination.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset DueBackAt { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
