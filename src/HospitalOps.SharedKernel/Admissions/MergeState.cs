namespace HospitalOps.SharedKernel.Admissions;

/// <summary>How far a merge got.</summary>
public enum MergeState
{
    Proposed,
    Done,
    Refused,
    Undone,
}
