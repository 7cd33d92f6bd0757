namespace HospitalOps.SharedKernel.Beds;

/// <summary>Can the bed be used at all.</summary>
public enum Serviceability
{
    InService,
    Blocked,
    OutOfService,
}
