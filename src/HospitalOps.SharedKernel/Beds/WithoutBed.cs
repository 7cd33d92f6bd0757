namespace HospitalOps.SharedKernel.Beds;

/// <summary>Why a patient of the hospital is in no bed: waits for one, is on leave, or is leaving for good.</summary>
public enum WithoutBed
{
    Unplaced,
    OnLeave,
    Leaving,
}
