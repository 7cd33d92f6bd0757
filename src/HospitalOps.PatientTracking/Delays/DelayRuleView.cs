using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>A rule as it is in force, who set it last and when.</summary>
/// <param name="Version">To be sent back as If-Match.</param>
public sealed record DelayRuleView(
    Guid RuleId,
    DelayKind Kind,
    string Gap,
    short FromHour,
    short ToHour,
    int TargetMinutes,
    int EscalatesAfterMinutes,
    string Owner,
    short QuietFromHour,
    short QuietToHour,
    bool Enabled,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
)
{
    internal static DelayRuleView Of(DelayRule row) =>
        new(
            row.Id,
            row.Kind,
            row.Gap,
            row.FromHour,
            row.ToHour,
            row.TargetMinutes,
            row.EscalatesAfterMinutes,
            row.Owner,
            row.QuietFromHour,
            row.QuietToHour,
            row.Enabled,
            row.SetBy,
            row.SetAt,
            row.Version
        );
}
