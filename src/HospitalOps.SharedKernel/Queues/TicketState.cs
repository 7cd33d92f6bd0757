namespace HospitalOps.SharedKernel.Queues;

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
