namespace HospitalOps.SharedKernel.Tracking;

/// <summary>What may hold a discharge back.</summary>
public enum BlockerKind
{
    Letter,
    Prescription,
    Results,
    Bill,
    Transport,
    Equipment,
    Destination,
    Family,
    Social,
    Consult,
    CivilRegistration,
}
