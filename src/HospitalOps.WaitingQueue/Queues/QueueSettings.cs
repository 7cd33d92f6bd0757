using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>The settings of one queue, who set them last and when.</summary>
/// <param name="Version">To be sent back as If-Match.</param>
public sealed record QueueSettings(
    Guid QueueId,
    QueueKind Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    int MaxCalls,
    int RecallAfterSeconds,
    int ReturnAfterCalls,
    int ReturnAfterMinutes,
    int MaxReturns,
    int LateGraceMinutes,
    OpeningHours? Opening,
    bool IsOpen,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
)
{
    internal static QueueSettings Of(Queue queue, DateTimeOffset now) =>
        new(
            queue.Id,
            queue.Kind,
            queue.NameFr,
            queue.NameEn,
            queue.NameAr,
            queue.MaxCalls,
            queue.RecallAfterSeconds,
            queue.ReturnAfterCalls,
            queue.ReturnAfterMinutes,
            queue.MaxReturns,
            queue.LateGraceMinutes,
            queue.Opening,
            queue.IsOpen(now),
            queue.SettingsBy,
            queue.SettingsAt,
            queue.SettingsVersion
        );
}
