using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>
/// The limits of one rule as a manager of the hospital set them; without one the limits of <see cref="AlertRule.All"/>
/// are in force.
/// </summary>
internal sealed class AlertLimit
{
    public Guid HospitalId { get; init; }

    public required string Rule { get; init; }

    public QueueKind Kind { get; init; }

    public int Opens { get; private set; }

    public int Closes { get; private set; }

    public int EscalatesAfterMinutes { get; private set; }

    public long Version { get; private set; }

    public string? SetBy { get; private set; }

    public DateTimeOffset? SetAt { get; private set; }

    /// <summary>What holds before anybody set anything: version 0.</summary>
    public static AlertLimit Default(Guid hospital, AlertRule rule) =>
        new()
        {
            HospitalId = hospital,
            Rule = rule.Code,
            Kind = rule.Kind,
            Opens = (int)rule.Opens,
            Closes = (int)rule.Closes,
            EscalatesAfterMinutes = (int)rule.EscalatesAfter.TotalMinutes,
        };

    /// <summary>An alert that opened and closed at the same figure would flicker.</summary>
    public Refusal? Set(int opens, int closes, int escalatesAfterMinutes, string actor, DateTimeOffset now)
    {
        if (closes >= opens)
            return AlertRefusals.LimitsCross;
        (Opens, Closes, EscalatesAfterMinutes) = (opens, closes, escalatesAfterMinutes);
        (SetBy, SetAt, Version) = (actor, now, Version + 1);
        return null;
    }
}
