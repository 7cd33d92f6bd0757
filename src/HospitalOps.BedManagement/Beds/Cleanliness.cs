namespace HospitalOps.BedManagement.Beds;

/// <summary>Is the bed clean.</summary>
public enum Cleanliness
{
    Clean,
    ToClean,
    BeingCleaned,
    AwaitingInspection,
}
