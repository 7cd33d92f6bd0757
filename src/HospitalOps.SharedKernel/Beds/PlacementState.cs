namespace HospitalOps.SharedKernel.Beds;

/// <summary>State of a placement request.</summary>
public enum PlacementState
{
    Requested,
    Reserved,
    Accepted,
    Fulfilled,
    Withdrawn,
}
