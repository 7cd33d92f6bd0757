namespace HospitalOps.SharedKernel.Admissions;

/// <summary>Why a stay never took place; only a planned one can fail for want of a bed.</summary>
public enum StayCancelReason
{
    NoBed,
    PatientWish,
    Medical,
    EnteredInError,
    Other,
}
