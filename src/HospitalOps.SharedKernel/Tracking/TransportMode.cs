namespace HospitalOps.SharedKernel.Tracking;

/// <summary>How the patient is moved.</summary>
public enum TransportMode
{
    Walk,
    Chair,
    Bed,
    Stretcher,
}
