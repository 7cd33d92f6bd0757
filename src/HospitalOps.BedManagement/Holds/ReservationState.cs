namespace HospitalOps.BedManagement.Holds;

/// <summary>
/// State of a reservation; planned = begins when the patient in the bed has left, called off = a plan that never began.
/// </summary>
public enum ReservationState
{
    Held,
    Used,
    Expired,
    Cancelled,
    Planned,
    CalledOff,
}
