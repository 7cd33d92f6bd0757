namespace HospitalOps.SharedKernel.Beds;

/// <summary>Why the patient is not in his bed: on leave, or somewhere in the hospital.</summary>
public enum AbsenceKind
{
    Leave,
    Theatre,
    Imaging,
    Examination,
}
