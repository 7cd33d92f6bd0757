namespace HospitalOps.SharedKernel.Beds;

/// <summary>What a person made of a line.</summary>
public enum DayPlanEntryState
{
    Proposed,
    Accepted,
    Rejected,
}
