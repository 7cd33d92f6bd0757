using HospitalOps.WaitingQueue.Appointments;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>How the number was given.</summary>
public enum TicketChannel
{
    Kiosk,
    Desk,
    CheckIn,
    Downtime,
}
