using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>
/// One move of an entry, written once: into which state, by whom, when. <see cref="Version"/> is that of the event that
/// tells of it.
/// </summary>
internal sealed class TicketMove
{
    public Guid TicketId { get; init; }

    public long Version { get; init; }

    public TicketState State { get; init; }

    /// <summary>Account name, or <see cref="Ticket.ByRule"/>.</summary>
    public string? Actor { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public string? ServicePointCode { get; init; }

    /// <summary>One of <see cref="MoveCauses"/>; null for what the state itself tells.</summary>
    public string? Cause { get; init; }

    /// <summary>The reason that a person gave.</summary>
    public string? Reason { get; init; }
}

/// <summary>Why an entry moved, where its state alone does not tell.</summary>
internal static class MoveCauses
{
    /// <summary>Called as often as the rules allow, and not there.</summary>
    public const string NotAnswered = "not_answered";

    /// <summary>A move was taken back.</summary>
    public const string Undo = "undo";

    /// <summary>The redirect that had opened this entry was taken back.</summary>
    public const string Undone = "undone";

    /// <summary>The business day is over and nobody ended it.</summary>
    public const string DayOver = "day_over";

    /// <summary>The person died.</summary>
    public const string PatientDead = "patient_dead";

    /// <summary>The patient has left the hospital.</summary>
    public const string StayClosed = "stay_closed";

    /// <summary>Two records turned out to be one person, who waited twice in one queue.</summary>
    public const string MergedDouble = "merged_double";

    /// <summary>The rule of the queue brought an absent ticket back.</summary>
    public const string Returned = "returned";
}

/// <summary>What an undo brings back.</summary>
internal sealed record TicketBefore(
    TicketState State,
    Guid? ServicePointId,
    string? ServicePointCode,
    DateTimeOffset? CalledAt,
    int CallCount,
    int Requeues,
    DateTimeOffset? StartedAt,
    string? OverrideReason
);
