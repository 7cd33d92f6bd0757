using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Somebody comes into a queue.</summary>
internal sealed record TicketEntry
{
    /// <summary>Of the new ticket.</summary>
    public required Guid Id { get; init; }

    public required Queue Queue { get; init; }

    public required Guid VisitId { get; init; }

    /// <summary>Local day that the number counts in.</summary>
    public required DateOnly BusinessDay { get; init; }

    /// <summary>What is printed and called.</summary>
    public required string Number { get; init; }

    public required TicketChannel Channel { get; init; }

    /// <summary>Recorded reason that shortens the wait at a desk.</summary>
    public string? PriorityReason { get; init; }

    /// <summary>Null while only the number is known.</summary>
    public Guid? PatientId { get; init; }

    /// <summary>See <see cref="Ticket.NamedPatientId"/>; null where it is the patient.</summary>
    public Guid? NamedPatientId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>When the person came to the hospital.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>When the person came into this queue.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>Level brought along from another queue.</summary>
    public TriageMeaning? Triaged { get; init; }

    public DateTimeOffset? TriagedAt { get; init; }

    /// <summary>The first entry of its visit.</summary>
    public required bool First { get; init; }

    /// <summary>Account name; null when nobody did it.</summary>
    public string? Actor { get; init; }

    /// <summary>Of an appointment: the booked hour.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
