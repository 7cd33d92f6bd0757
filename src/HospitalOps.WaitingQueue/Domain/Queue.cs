namespace HospitalOps.WaitingQueue.Domain;

/// <summary>One queue; its public name is neutral, never a disease.</summary>
internal sealed class Queue
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public required string Code { get; init; }

    public QueueKind Kind { get; init; }

    /// <summary>Letter before the number.</summary>
    public required string Prefix { get; init; }

    public required string NameFr { get; init; }

    public required string NameEn { get; init; }

    public required string NameAr { get; init; }
}

/// <summary>A desk or a cubicle; serves one ticket at a time.</summary>
internal sealed class ServicePoint
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid QueueId { get; init; }

    public required string Code { get; init; }

    public required string NameFr { get; init; }

    public required string NameEn { get; init; }

    public required string NameAr { get; init; }
}

/// <summary>Last number of a queue and business day; its row is locked by whoever takes the next one.</summary>
internal sealed class NumberCounter
{
    public Guid QueueId { get; init; }

    public DateOnly BusinessDay { get; init; }

    public int LastNumber { get; set; }
}

/// <summary>One judgement of a triage nurse; kept for ever.</summary>
internal sealed class TriageAct
{
    public Guid Id { get; init; }

    public Guid TicketId { get; init; }

    public Guid HospitalId { get; init; }

    public required string Scale { get; init; }

    public required string Level { get; init; }

    public string? ProposedLevel { get; init; }

    public string? Reason { get; init; }

    public string? Complaint { get; init; }

    public int? Pain { get; init; }

    public required string Nurse { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}
