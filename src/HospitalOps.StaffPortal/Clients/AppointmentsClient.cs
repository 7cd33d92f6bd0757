using System.Globalization;
using HospitalOps.Api;

namespace HospitalOps.StaffPortal.Clients;

public sealed record Appointment(
    Guid AppointmentId,
    Guid QueueId,
    string Number,
    DateTimeOffset DueAt,
    string State,
    Guid? PatientId,
    string BookedBy,
    DateTimeOffset? ArrivedAt,
    string? TicketNumber,
    string? CancelReason
);

public sealed record AppointmentDay(
    DateOnly Day,
    int Booked,
    int Arrived,
    int NoShow,
    int Cancelled,
    List<Appointment> Appointments
);

internal sealed class AppointmentsClient(ApiCaller api)
{
    /// <param name="day">Business day of the queue; null: the present one, which at night is still yesterday's.</param>
    public Task<ApiAnswer<AppointmentDay>> DayAsync(Guid queue, DateOnly? day) =>
        api.GetAsync<AppointmentDay>(
            Services.Queues,
            $"/queues/{queue}/appointments{(day is { } asked ? $"?day={asked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}"
        );

    public Task<ApiAnswer<Appointment>> BookAsync(Guid queue, object appointment, string key) =>
        api.PostAsync<Appointment>(Services.Queues, $"/queues/{queue}/appointments", appointment, key);

    public Task<ApiAnswer<TicketSlip>> CheckInAsync(Guid appointment, string key) =>
        api.PostAsync<TicketSlip>(Services.Queues, $"/appointments/{appointment}/check-in", new { }, key);

    public Task<ApiAnswer<Appointment>> CancelAsync(Guid appointment, string reason, string key) =>
        api.PostAsync<Appointment>(Services.Queues, $"/appointments/{appointment}/cancel", new { reason }, key);
}
