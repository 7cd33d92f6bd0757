using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <param name="DueAt">When the patient is expected; from now, at most a year away, while the queue is open.</param>
/// <param name="BirthYear">Asked again at the kiosk.</param>
/// <param name="Replaces">The appointment that is cancelled for it in the same act.</param>
public sealed record BookAppointmentRequest(
    DateTimeOffset DueAt,
    int BirthYear,
    Guid? PatientId,
    Guid? Replaces = null
);

/// <summary>
/// One appointment; names come from Admissions. The birth year is not given back: it is the kiosk's question.
/// </summary>
/// <param name="TicketNumber">What the check-in gave.</param>
/// <param name="CancelReason">patient_dead, merged_double, rebooked, or the words of a person.</param>
/// <param name="RebookCause">Why another hour is to be found: death_reversed, queue_closed,
/// site_transfer.</param>
public sealed record AppointmentView(
    Guid AppointmentId,
    Guid QueueId,
    string Number,
    DateTimeOffset DueAt,
    AppointmentState State,
    Guid? PatientId,
    string BookedBy,
    DateTimeOffset? ArrivedAt,
    string? TicketNumber,
    string? CancelReason,
    string? RebookCause
);
