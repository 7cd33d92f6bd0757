namespace HospitalOps.SharedKernel;

/// <summary>Sex used for placing a patient in a room.</summary>
public enum Sex
{
    Unknown,
    Female,
    Male,
}
