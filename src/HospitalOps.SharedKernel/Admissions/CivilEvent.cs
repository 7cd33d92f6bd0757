namespace HospitalOps.SharedKernel.Admissions;

/// <summary>Birth or death that the hospital declares to the civil registry (law 36-21).</summary>
public enum CivilEvent
{
    Birth,
    Death,
}
