namespace HospitalOps.WaitingQueue.Domain;

/// <summary>What people wait for.</summary>
public enum QueueKind
{
    Reception,
    Triage,
    Doctor,
}

/// <summary>State of an entry; the first four are live.</summary>
public enum TicketState
{
    Waiting,
    Called,
    Absent,
    InService,
    Done,
    Left,
    Cancelled,
    Redirected,
}

/// <summary>How the number was given.</summary>
public enum TicketChannel
{
    Kiosk,
    Desk,
    CheckIn,
    Downtime,
}
