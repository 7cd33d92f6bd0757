namespace HospitalOps.Contracts.WaitingQueue;

/// <summary>A number was called to a service point (milestone CalledAt, each call).</summary>
public sealed record TicketCalled
{
    public required Guid HospitalId { get; init; }

    public required Guid TicketId { get; init; }

    public required Guid VisitId { get; init; }

    public required Guid QueueId { get; init; }

    public required string QueueKind { get; init; }

    public required string Number { get; init; }

    public required Guid ServicePointId { get; init; }

    public required string ServicePointCode { get; init; }

    public required int CallCount { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
