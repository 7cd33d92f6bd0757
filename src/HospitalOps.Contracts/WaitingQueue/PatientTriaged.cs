namespace HospitalOps.Contracts.WaitingQueue;

/// <summary>A nurse confirmed the triage level (milestone TriagedAt).</summary>
public sealed record PatientTriaged
{
    public required Guid HospitalId { get; init; }

    public required Guid TicketId { get; init; }

    public required Guid VisitId { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    public required string Scale { get; init; }

    public required string Level { get; init; }

    public required bool IsRetriage { get; init; }

    public required DateTimeOffset DoctorDueAt { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
