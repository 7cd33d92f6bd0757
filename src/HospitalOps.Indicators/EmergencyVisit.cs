namespace HospitalOps.Indicators;

/// <summary>
/// One presentation in the emergency department: registered at desk or triage counts once. Times in UTC; null = has not
/// happened.
/// </summary>
/// <param name="Level">Code of the triage level that drives the board.</param>
/// <param name="LeftUnseenAt">Left before the first medical contact.</param>
/// <param name="LeftAt">Left the department by another way than a bed: home, transferred out, against advice after
/// being seen.</param>
/// <param name="DepartedAt">Left the department for a bed.</param>
public sealed record EmergencyVisit(
    DateTimeOffset ArrivedAt,
    DateTimeOffset? TriageStartedAt = null,
    DateTimeOffset? TriagedAt = null,
    string? Level = null,
    DateTimeOffset? FirstContactAt = null,
    DateTimeOffset? DecidedAt = null,
    DateTimeOffset? RequestedAt = null,
    DateTimeOffset? ReservedAt = null,
    DateTimeOffset? ReadyAt = null,
    DateTimeOffset? DepartedAt = null,
    DateTimeOffset? OccupiedAt = null,
    DateTimeOffset? LeftUnseenAt = null,
    DateTimeOffset? LeftAt = null,
    bool AgainstAdvice = false
);
