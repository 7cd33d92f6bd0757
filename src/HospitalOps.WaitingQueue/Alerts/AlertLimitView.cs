using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.WaitingQueue.Queues;

namespace HospitalOps.WaitingQueue.Alerts;

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
)
{
    internal static AlertLimitView Of(AlertLimit limit) =>
        new(
            limit.Rule,
            limit.Kind,
            limit.Opens,
            limit.Closes,
            limit.EscalatesAfterMinutes,
            limit.SetBy,
            limit.SetAt,
            limit.Version
        );
}
