using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>
/// A new rule: which wait, in which local hours (<paramref name="ToHour"/> exclusive, 24 = to the end of the day), who
/// is to act.
/// </summary>
/// <param name="Owner">admissions-clerk, triage-nurse, ward-nurse, bed-manager, doctor, porter.</param>
public sealed record NewDelayRuleRequest(
    DelayKind Kind,
    [property: Required, StringLength(40, MinimumLength = 1)] string Gap,
    [property: Range(0, 23)] short FromHour,
    [property: Range(1, 24)] short ToHour,
    [property: Required, RegularExpression("admissions-clerk|triage-nurse|ward-nurse|bed-manager|doctor|porter")]
        string Owner,
    [property: Range(0, 10080)] int TargetMinutes,
    [property: Range(0, 1440)] int EscalatesAfterMinutes
);
