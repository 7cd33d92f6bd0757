using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

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
);
