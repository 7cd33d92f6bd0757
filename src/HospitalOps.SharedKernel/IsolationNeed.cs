namespace HospitalOps.SharedKernel;

/// <summary>Precautions a patient needs, or that are in force at a neighbour's bed.</summary>
public enum IsolationNeed
{
    None,
    Contact,
    Droplet,
    Airborne,
    Protective,
}
