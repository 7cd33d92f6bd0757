using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>
/// Somebody is expected in a queue at a time. Number and birth year are enough to check in at a kiosk: no name is asked
/// or shown.
/// </summary>
internal sealed class Appointment
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid QueueId { get; init; }

    /// <summary>See <see cref="AppointmentNumber"/>; unique per hospital.</summary>
    public required string Number { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Business day of the queue at <see cref="DueAt"/>.</summary>
    public DateOnly BusinessDay { get; init; }

    public int BirthYear { get; init; }

    public Guid? PatientId { get; init; }

    /// <summary>The record that was named; <see cref="PatientId"/> is the one it was merged into since.</summary>
    public Guid? NamedPatientId { get; init; }

    public required string BookedBy { get; init; }

    public DateTimeOffset BookedAt { get; init; }

    /// <summary>The ticket that the check-in gave.</summary>
    public Guid? TicketId { get; private set; }

    public DateTimeOffset? ArrivedAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancelledBy { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>
    /// One of <see cref="RebookCauses"/>: the hour does not hold, through no fault of the patient, and another one is
    /// to be found.
    /// </summary>
    public string? RebookCause { get; private set; }

    /// <param name="grace">After it whoever is not here is a no-show; coming later is still possible, as a
    /// walk-in.</param>
    public AppointmentState StateAt(DateTimeOffset now, TimeSpan grace) =>
        CancelledAt is not null ? AppointmentState.Cancelled
        : ArrivedAt is not null ? AppointmentState.Arrived
        : RebookCause is not null ? AppointmentState.ToRebook
        : now > DueAt + grace ? AppointmentState.NoShow
        : AppointmentState.Booked;

    /// <summary>Null when the person may check in now; an arrival that was recorded already is none of this.</summary>
    public Refusal? RefuseArrival(Queue queue, DateTimeOffset at) =>
        CancelledAt is not null ? AppointmentRefusals.Cancelled(this)
        : BusinessDay != queue.DayOf(at) ? AppointmentRefusals.OtherDay(this)
        : null;

    /// <summary>The hours of the queue have changed.</summary>
    /// <returns>True when its hour does not hold any more, and did until now.</returns>
    public bool FollowHours(bool isOpen)
    {
        if (isOpen && RebookCause == RebookCauses.QueueClosed)
            RebookCause = null;
        if (isOpen || RebookCause is not null)
            return false;
        RebookCause = RebookCauses.QueueClosed;
        return true;
    }

    public void Arrive(Ticket ticket, DateTimeOffset at) => (TicketId, ArrivedAt) = (ticket.Id, at);

    public Refusal? Cancel(string reason, string actor, DateTimeOffset at)
    {
        if (CancelledAt is not null)
            return AppointmentRefusals.Cancelled(this);
        if (ArrivedAt is not null)
            return AppointmentRefusals.Arrived(this);
        (CancelledAt, CancelledBy, CancelReason) = (at, actor, reason);
        return null;
    }
}
