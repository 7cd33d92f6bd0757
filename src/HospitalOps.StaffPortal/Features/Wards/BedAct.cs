namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>What is asked for before it is done, below the buttons of a bed.</summary>
public enum BedAct
{
    None,

    /// <summary>The patient left for good.</summary>
    Leave,
    Absence,
    Swap,
    Precautions,
    Block,
    Newborns,
}
