namespace HospitalOps.Api.Queues;

/// <summary>One day of a queue's appointments, by time.</summary>
/// <param name="NoShow">Not here when the grace of the queue was over, cancelled ones apart.</param>
/// <param name="ToRebook">Their hour does not hold; never no-shows.</param>
public sealed record AppointmentDay(
    DateOnly Day,
    int Booked,
    int Arrived,
    int NoShow,
    int Cancelled,
    int ToRebook,
    IReadOnlyList<AppointmentView> Appointments
);
