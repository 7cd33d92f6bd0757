using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Tracking;

/// <summary>Figures of one rule. Hours are local; equal quiet hours = none.</summary>
public sealed record DelayRuleRequest(
    [property: Range(0, 10080)] int TargetMinutes,
    [property: Range(0, 1440)] int EscalatesAfterMinutes,
    [property: Range(0, 23)] short QuietFromHour,
    [property: Range(0, 23)] short QuietToHour,
    bool Enabled
);
