namespace HospitalOps.SharedKernel.Beds;

/// <summary>Planned, in force, ended by a person, or planned and called off.</summary>
public enum BlockState
{
    Planned,
    InForce,
    Ended,
    Cancelled,
}
