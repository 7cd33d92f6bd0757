namespace HospitalOps.SharedKernel.Tracking;

/// <summary>State of a porter job.</summary>
public enum TransportState
{
    Requested,
    Taken,
    Started,
    Finished,
    Cancelled,
    Failed,
}
