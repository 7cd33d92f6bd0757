namespace HospitalOps.Contracts.WaitingQueue;

/// <summary>The entry is waiting again: put back, not answered, or undone.</summary>
public sealed record TicketReturned
{
    public required Guid HospitalId { get; init; }

    public required Guid TicketId { get; init; }

    public required Guid VisitId { get; init; }

    public required Guid QueueId { get; init; }

    public required string QueueKind { get; init; }

    public required string State { get; init; }

    /// <summary>Where it is called to or served again, when an undo brought that back.</summary>
    public Guid? ServicePointId { get; init; }

    public string? ServicePointCode { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
