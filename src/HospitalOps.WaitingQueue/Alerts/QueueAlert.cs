using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>
/// A queue that needs somebody: opened and closed by its rule, taken by a named person, escalated when nobody takes it.
/// </summary>
internal sealed class QueueAlert
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid QueueId { get; init; }

    /// <summary>Code of the <see cref="AlertRule"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The watched figure now, minutes or people.</summary>
    public double Value { get; private set; }

    /// <summary>The worst it was.</summary>
    public double Peak { get; private set; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? EscalatedAt { get; private set; }

    public string? TakenBy { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The figure was read again.</summary>
    public void Read(AlertRule rule, double value, DateTimeOffset now)
    {
        (Value, Peak) = (value, Math.Max(Peak, value));
        if (value <= rule.Closes)
            ClosedAt = now;
        else if (TakenAt is null && EscalatedAt is null && now - OpenedAt >= rule.EscalatesAfter)
            EscalatedAt = now;
    }

    /// <summary>Somebody looks after it: it does not escalate any more.</summary>
    public Refusal? Take(string actor, DateTimeOffset now)
    {
        if (ClosedAt is not null)
            return AlertRefusals.Over;
        if (TakenBy is not null)
            return AlertRefusals.TakenBy(TakenBy, TakenAt!.Value);
        (TakenBy, TakenAt) = (actor, now);
        return null;
    }
}
