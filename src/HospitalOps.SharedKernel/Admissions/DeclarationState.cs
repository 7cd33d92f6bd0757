namespace HospitalOps.SharedKernel.Admissions;

/// <summary>How far a declaration got.</summary>
public enum DeclarationState
{
    ToDeclare,
    Declared,
    Accepted,
    Rejected,
}
