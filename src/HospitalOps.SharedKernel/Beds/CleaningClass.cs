namespace HospitalOps.SharedKernel.Beds;

/// <summary>What kind of cleaning the last patient's precautions ask for.</summary>
public enum CleaningClass
{
    Standard,
    Terminal,
    CriticalCare,
}
