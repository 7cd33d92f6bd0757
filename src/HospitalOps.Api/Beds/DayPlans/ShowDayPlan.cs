namespace HospitalOps.Api.Beds;

/// <summary>The plan that is open now; null when none has been made.</summary>
public sealed record CurrentDayPlanView(DayPlanView? Plan);
