using HospitalOps.PatientTracking.Journeys;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>
/// When a gap is a delay: data of a hospital, edited by its managers. Targets are assumptions until the hospital sets
/// its own.
/// </summary>
internal sealed class DelayRule
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public DelayKind Kind { get; init; }

    /// <summary>Code of the <see cref="GapRule"/>.</summary>
    public required string Gap { get; init; }

    /// <summary>Applies to gaps that begin from this local hour on …</summary>
    public short FromHour { get; init; }

    /// <summary>… and before this one; 24 = to the end of the day.</summary>
    public short ToHour { get; init; } = 24;

    public int TargetMinutes { get; private set; }

    /// <summary>Nobody has taken it by then: the manager is told.</summary>
    public int EscalatesAfterMinutes { get; private set; }

    /// <summary>Role that is to act.</summary>
    public required string Owner { get; set; }

    /// <summary>
    /// Local hours in which nobody is called for this rule; what was missed comes when they end. Equal = none.
    /// </summary>
    public short QuietFromHour { get; private set; }

    public short QuietToHour { get; private set; }

    public bool Enabled { get; private set; } = true;

    public string? SetBy { get; private set; }

    public DateTimeOffset? SetAt { get; private set; }

    public long Version { get; private set; }

    public static DelayRule Default(DelayRuleTerms terms) =>
        new()
        {
            Id = terms.Id,
            HospitalId = terms.HospitalId,
            Kind = terms.Kind,
            Gap = terms.Gap,
            FromHour = terms.FromHour,
            ToHour = terms.ToHour,
            TargetMinutes = terms.TargetMinutes,
            EscalatesAfterMinutes = terms.EscalatesAfterMinutes,
            Owner = terms.Owner,
        };

    public void Set(
        int target,
        int escalates,
        short quietFrom,
        short quietTo,
        bool enabled,
        string by,
        DateTimeOffset now
    )
    {
        (TargetMinutes, EscalatesAfterMinutes, QuietFromHour, QuietToHour, Enabled) = (
            target,
            escalates,
            quietFrom,
            quietTo,
            enabled
        );
        (SetBy, SetAt, Version) = (by, now, Version + 1);
    }

    public bool IsQuietAt(int localHour) =>
        QuietFromHour < QuietToHour
            ? localHour >= QuietFromHour && localHour < QuietToHour
            : QuietFromHour > QuietToHour && (localHour >= QuietFromHour || localHour < QuietToHour);
}

/// <summary>One gap that a rule told somebody about; once for each gap.</summary>
internal sealed class Delay
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid RuleId { get; init; }

    public DelayKind Kind { get; init; }

    public required string Gap { get; init; }

    /// <summary>The journey whose gap it is now: that of a visit moves to the stay that it turns into.</summary>
    public Guid JourneyId { get; init; }

    public Guid Thread { get; init; }

    public DateTimeOffset GapFrom { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    public required string Owner { get; init; }

    public required string Ward { get; init; }

    public string? Place { get; init; }

    public string? AcknowledgedBy { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public DateTimeOffset? EscalatedAt { get; private set; }

    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>A named person looks after it: it does not escalate any more.</summary>
    public Refusal? Acknowledge(string by, DateTimeOffset now)
    {
        if (ClearedAt is not null)
            return TrackingRefusals.DelayOver;
        if (AcknowledgedBy is not null)
            return TrackingRefusals.DelayTaken(AcknowledgedBy, AcknowledgedAt!.Value);
        (AcknowledgedBy, AcknowledgedAt) = (by, now);
        return null;
    }
}
