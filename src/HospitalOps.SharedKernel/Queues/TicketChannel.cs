namespace HospitalOps.SharedKernel.Queues;

/// <summary>How the number was given.</summary>
public enum TicketChannel
{
    Kiosk,
    Desk,
    CheckIn,
    Downtime,
}
