namespace HospitalOps.SharedKernel.Beds;

/// <summary>State of a plan of the day.</summary>
public enum DayPlanState
{
    Open,
    Superseded,
}
