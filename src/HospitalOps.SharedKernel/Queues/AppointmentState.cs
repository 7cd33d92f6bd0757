namespace HospitalOps.SharedKernel.Queues;

/// <summary>Where an appointment stands; no_show is never stored, it follows from the time.</summary>
public enum AppointmentState
{
    Booked,
    Arrived,
    NoShow,
    Cancelled,

    /// <summary>The hour does not hold through no fault of the patient: another one is to be found.</summary>
    ToRebook,
}
