using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>A desk or cubicle and its current ticket.</summary>
/// <param name="ChangedBy">Who opened or closed it last.</param>
public sealed record ServicePointView(
    Guid ServicePointId,
    string Code,
    string NameFr,
    string NameEn,
    string NameAr,
    Guid? CurrentTicketId,
    bool IsOpen,
    string? ChangedBy,
    DateTimeOffset? ChangedAt
);

/// <summary>One queue with its counts.</summary>
/// <param name="IsOpen">Takes new people; those who wait are served in any case.</param>
/// <param name="OpensAt">Next opening, when it is closed.</param>
/// <param name="ClosesAt">Next closing; null for a queue that never closes.</param>
public sealed record QueueView(
    Guid QueueId,
    string Code,
    QueueKind Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    string Prefix,
    int Waiting,
    int Called,
    int Absent,
    int InService,
    DateTimeOffset? OldestArrivedAt,
    IReadOnlyList<ServicePointView> ServicePoints,
    bool IsOpen,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    int MaxCalls,
    int RecallAfterSeconds
);
