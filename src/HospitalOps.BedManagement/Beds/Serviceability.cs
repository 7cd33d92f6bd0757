namespace HospitalOps.BedManagement.Beds;

/// <summary>Can the bed be used at all.</summary>
public enum Serviceability
{
    InService,
    Blocked,
    OutOfService,
}
