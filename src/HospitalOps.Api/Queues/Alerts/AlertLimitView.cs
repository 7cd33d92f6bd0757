using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>What is in force, who set it last and when.</summary>
/// <param name="Rule">longest_wait (minutes), length, overdue, overdue_urgent (people).</param>
/// <param name="Version">To be sent back as If-Match; 0 = never set.</param>
public sealed record AlertLimitView(
    string Rule,
    QueueKind Kind,
    int Opens,
    int Closes,
    int EscalatesAfterMinutes,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
);
