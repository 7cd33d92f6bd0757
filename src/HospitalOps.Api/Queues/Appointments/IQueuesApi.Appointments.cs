using Refit;

namespace HospitalOps.Api.Queues;

public partial interface IQueuesApi
{
    /// <summary>Expect a patient at a time; the number checks in at the kiosk.</summary>
    [Post("/api/v1/queues/{id}/appointments")]
    Task<ApiAnswer<AppointmentView>> BookAppointmentAsync(
        Guid id,
        [Body] BookAppointmentRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Appointments of a business day, today without one; no-shows counted.</summary>
    [Get("/api/v1/queues/{id}/appointments")]
    Task<ApiAnswer<AppointmentDay>> ListAppointmentsAsync(Guid id, DateOnly? day = null);

    /// <summary>Appointments whose hour does not hold, of all queues, by their time.</summary>
    [Get("/api/v1/appointments/to-rebook")]
    Task<ApiAnswer<IReadOnlyList<AppointmentView>>> ListToRebookAsync();

    /// <summary>
    /// The patient is here: a number that waits from the time of the appointment. Again = the same number.
    /// </summary>
    [Post("/api/v1/appointments/{id}/check-in")]
    Task<ApiAnswer<TicketSlip>> CheckInAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>Cancel an appointment of somebody who has not come.</summary>
    [Post("/api/v1/appointments/{id}/cancel")]
    Task<ApiAnswer<AppointmentView>> CancelAppointmentAsync(
        Guid id,
        [Body] CancelAppointmentRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
