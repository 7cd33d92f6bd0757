namespace HospitalOps.Contracts.WaitingQueue;

/// <summary>The entry ended: done, left, cancelled or redirected.</summary>
public sealed record TicketClosed
{
    public required Guid HospitalId { get; init; }

    public required Guid TicketId { get; init; }

    public required Guid VisitId { get; init; }

    public required Guid QueueId { get; init; }

    public required string QueueKind { get; init; }

    public required string Outcome { get; init; }

    public Guid? NextTicketId { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
