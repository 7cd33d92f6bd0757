namespace HospitalOps.SharedKernel.Admissions;

/// <summary>A stay is open until the patient left.</summary>
public enum StayState
{
    PreAdmitted,
    Open,
    Closed,
    Cancelled,
}
