namespace HospitalOps.Contracts.WaitingQueue;

/// <summary>
/// The patient is being served (ServiceStartedAt; TriageStartedAt in a triage queue, FirstMedicalContactAt in a doctor
/// queue).
/// </summary>
public sealed record ServiceStarted
{
    public required Guid HospitalId { get; init; }

    public required Guid TicketId { get; init; }

    public required Guid VisitId { get; init; }

    public required Guid QueueId { get; init; }

    public required string QueueKind { get; init; }

    public required Guid ServicePointId { get; init; }

    public required string ServicePointCode { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
