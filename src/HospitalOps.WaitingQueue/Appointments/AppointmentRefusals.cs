using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Queues;

namespace HospitalOps.WaitingQueue.Appointments;

internal static class AppointmentRefusals
{
    /// <summary>More are counted and stand on the list.</summary>
    private const int MostNamed = 100;

    public static readonly Refusal Past = new(
        RefusalKind.Invalid,
        "appointment_past",
        "The appointment lies in the past."
    );

    public static readonly Refusal TooFar = new(
        RefusalKind.Invalid,
        "appointment_too_far",
        "The appointment is more than a year away."
    );

    public static readonly Refusal BirthYear = new(
        RefusalKind.Invalid,
        "birth_year_invalid",
        "Nobody alive was born in that year."
    );

    /// <summary>The same words whether the number or the year is wrong: a stranger must not learn which.</summary>
    public static readonly Refusal Unknown = new(
        RefusalKind.NotFound,
        "appointment_unknown",
        "There is no appointment with this number and birth year."
    );

    public static readonly Refusal OneChoice = new(
        RefusalKind.Invalid,
        "kiosk_choice_required",
        "Either a queue, or an appointment number with a birth year."
    );

    public static readonly Refusal Exists = new(
        RefusalKind.Conflict,
        "appointment_exists",
        "The patient has an appointment in this queue on that day already."
    );

    /// <param name="stranded">By their time; the first of them are named.</param>
    public static Refusal Stranded(IReadOnlyList<Appointment> stranded) =>
        new Refusal(
            RefusalKind.Conflict,
            "appointments_stranded",
            "Appointments fall outside of these hours; say that they hold all the same (strandsAppointments), and book them again."
        )
            .With("count", stranded.Count)
            .With(
                "appointments",
                stranded
                    .Take(MostNamed)
                    .Select(one => new
                    {
                        appointmentId = one.Id,
                        one.Number,
                        one.DueAt,
                    })
            );

    /// <summary>Said to somebody who stands at a kiosk with an appointment.</summary>
    public static Refusal ClosedToday(Queue queue, DateTimeOffset? opensAt) =>
        new Refusal(
            RefusalKind.Conflict,
            "appointment_queue_closed",
            "The queue is closed today; the desk finds another hour."
        )
            .With("queue", queue.Code)
            .With("opensAt", opensAt);

    public static Refusal ExistsAs(Appointment other) =>
        Exists.With("number", other.Number).With("dueAt", other.DueAt).With("by", other.BookedBy);

    public static Refusal Cancelled(Appointment appointment) =>
        new Refusal(RefusalKind.Conflict, "appointment_cancelled", "The appointment was cancelled.")
            .With("by", appointment.CancelledBy)
            .With("since", appointment.CancelledAt);

    public static Refusal Arrived(Appointment appointment) =>
        new Refusal(RefusalKind.Conflict, "appointment_arrived", "The patient is here already.").With(
            "since",
            appointment.ArrivedAt
        );

    public static Refusal OtherDay(Appointment appointment) =>
        new Refusal(RefusalKind.Conflict, "appointment_other_day", "The appointment is on another day.").With(
            "dueAt",
            appointment.DueAt
        );
}
