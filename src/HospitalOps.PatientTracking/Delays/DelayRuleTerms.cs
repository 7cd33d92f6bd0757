using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>What a rule of the hospital watches before anybody set it.</summary>
internal sealed record DelayRuleTerms
{
    /// <summary>Of the new rule.</summary>
    public required Guid Id { get; init; }

    public required Guid HospitalId { get; init; }

    public required DelayKind Kind { get; init; }

    /// <summary>Code of the wait it watches.</summary>
    public required string Gap { get; init; }

    public required int TargetMinutes { get; init; }

    /// <summary>After the target, when nobody looks after the delay.</summary>
    public required int EscalatesAfterMinutes { get; init; }

    /// <summary>Role that is to act.</summary>
    public required string Owner { get; init; }

    /// <summary>Local hour from which it watches.</summary>
    public short FromHour { get; init; }

    /// <summary>Local hour before which it watches; 24 = to the end of the day.</summary>
    public short ToHour { get; init; } = 24;
}
