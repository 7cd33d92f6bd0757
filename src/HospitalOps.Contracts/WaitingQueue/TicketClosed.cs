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

    /// <summary>
    /// not_answered: called as often as the rules allow; undone: the redirect that had opened it was taken back;
    /// patient_dead, stay_closed, merged_double, day_over: the rule ended it; null otherwise.
    /// </summary>
    public string? Cause { get; init; }

    /// <summary>When somebody left without being seen, as well as it is known.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Nobody saw the person leave.</summary>
    public bool LeftTimeEstimated { get; init; }

    /// <summary>
    /// Left, and the visit is over with it: no doctor has begun with it, and it waits in no other queue.
    /// </summary>
    public bool VisitUnseen { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
