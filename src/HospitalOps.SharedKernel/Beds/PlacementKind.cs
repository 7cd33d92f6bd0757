namespace HospitalOps.SharedKernel.Beds;

/// <summary>First bed of the stay, another one, or a bed at the other hospital.</summary>
public enum PlacementKind
{
    Admission,
    Transfer,
    SiteTransfer,
}
