using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>One judgement of a triage nurse; kept for ever.</summary>
internal sealed class TriageAct
{
    public Guid Id { get; init; }

    public Guid TicketId { get; init; }

    public Guid HospitalId { get; init; }

    public required string Scale { get; init; }

    public long ScaleVersion { get; init; }

    public required string Level { get; init; }

    /// <summary>What the measurements spoke for; null when they were too few.</summary>
    public string? ProposedLevel { get; init; }

    /// <summary>NEWS2, where all of it was measured.</summary>
    public int? Score { get; init; }

    /// <summary>Why the level is another than the proposed one.</summary>
    public string? Reason { get; init; }

    public string? Complaint { get; init; }

    public int? Pain { get; init; }

    public bool LifeThreat { get; init; }

    public Vitals? Vitals { get; init; }

    public required string Nurse { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}
