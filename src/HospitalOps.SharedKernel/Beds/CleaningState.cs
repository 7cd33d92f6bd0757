namespace HospitalOps.SharedKernel.Beds;

/// <summary>State of a cleaning job.</summary>
public enum CleaningState
{
    Requested,
    Started,
    Paused,
    Done,
    Cancelled,
    AwaitingInspection,
}
