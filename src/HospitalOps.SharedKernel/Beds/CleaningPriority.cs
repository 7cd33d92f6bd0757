namespace HospitalOps.SharedKernel.Beds;

/// <summary>Who waits for the bed: stat = an accepted patient, next = a reservation, normal = nobody yet.</summary>
public enum CleaningPriority
{
    Normal,
    Next,
    Stat,
}
