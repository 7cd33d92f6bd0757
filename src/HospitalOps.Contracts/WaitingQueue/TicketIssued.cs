namespace HospitalOps.Contracts.WaitingQueue;

/// <summary>A waiting number was given (milestone ArrivedAt when it is the first of the visit).</summary>
public sealed record TicketIssued
{
    public required Guid HospitalId { get; init; }

    public required Guid TicketId { get; init; }

    public required Guid VisitId { get; init; }

    public required Guid QueueId { get; init; }

    public required string QueueKind { get; init; }

    public required string Number { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    public required bool IsFirstOfVisit { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
