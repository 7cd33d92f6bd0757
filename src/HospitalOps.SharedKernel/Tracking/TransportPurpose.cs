namespace HospitalOps.SharedKernel.Tracking;

/// <summary>Why the patient is moved.</summary>
public enum TransportPurpose
{
    Bed,
    Theatre,
    Imaging,
    Examination,
    Discharge,
    Return,
    Other,
}
