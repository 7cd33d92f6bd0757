namespace HospitalOps.SharedKernel.Tracking;

/// <summary>How sure a doctor is of an expected discharge.</summary>
public enum Confidence
{
    Sure,
    Likely,
    Possible,
}
