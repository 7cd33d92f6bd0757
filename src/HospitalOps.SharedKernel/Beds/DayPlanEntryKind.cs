namespace HospitalOps.SharedKernel.Beds;

/// <summary>A request is given a bed, or somebody in a bed is moved.</summary>
public enum DayPlanEntryKind
{
    Assignment,
    Transfer,
}
