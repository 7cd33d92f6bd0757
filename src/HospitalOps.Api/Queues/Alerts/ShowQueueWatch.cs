using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>An alert that is open.</summary>
/// <param name="Rule">longest_wait (minutes), length, overdue, overdue_urgent (people).</param>
public sealed record QueueAlertView(
    Guid AlertId,
    Guid QueueId,
    string Rule,
    double Value,
    double Peak,
    DateTimeOffset OpenedAt,
    DateTimeOffset? EscalatedAt,
    string? TakenBy,
    DateTimeOffset? TakenAt
);

/// <summary>
/// People of one level who wait, and how many of them longer than the target; level null = not triaged.
/// </summary>
public sealed record LevelWatch(string? Level, int Waiting, int Overdue, double LongestMinutes);

/// <summary>One hour of the local day: how many began service and the median of their service, minutes.</summary>
public sealed record HourWatch(int Hour, int Started, double? MedianServiceMinutes);

/// <summary>
/// One queue: now, and the local day so far. Waits are from entering the queue to the start of service, minutes.
/// </summary>
/// <param name="MedianWait">Of all who came today; those who still wait count with what they have waited (kpis: people
/// waiting are included).</param>
/// <param name="LeftUnseen">Left without being seen.</param>
/// <param name="OutOfTurn">Calls for which a person gave a reason.</param>
/// <param name="Overtaken">Times that somebody at least as urgent who had waited longer was passed without one; must be
/// 0.</param>
public sealed record QueueWatch(
    Guid QueueId,
    QueueKind Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    int Waiting,
    string? LongestNumber,
    double? LongestMinutes,
    IReadOnlyList<LevelWatch> Levels,
    int Arrived,
    int Served,
    int LeftUnseen,
    double? MedianWait,
    double? P90Wait,
    double? WithinTarget,
    IReadOnlyList<HourWatch> Hours,
    int OutOfTurn,
    int Overtaken
);

/// <summary>All queues of a hospital and their open alerts.</summary>
public sealed record QueueWatchView(
    DateTimeOffset ReadAt,
    IReadOnlyList<QueueAlertView> Alerts,
    IReadOnlyList<QueueWatch> Queues
);
