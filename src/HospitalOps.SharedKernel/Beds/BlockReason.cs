namespace HospitalOps.SharedKernel.Beds;

/// <summary>Why a bed is out of use for a time.</summary>
public enum BlockReason
{
    Maintenance,
    Infection,
    Isolation,
    StaffShortage,
    Census,
    Courtesy,
    Management,
}
