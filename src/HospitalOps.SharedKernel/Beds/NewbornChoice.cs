namespace HospitalOps.SharedKernel.Beds;

/// <summary>Mother and baby stay together or apart.</summary>
public enum NewbornChoice
{
    Together,
    Apart,
}
