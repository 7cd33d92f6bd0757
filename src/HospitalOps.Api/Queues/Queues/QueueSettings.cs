using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>The settings of one queue, who set them last and when.</summary>
/// <param name="Version">To be sent back as If-Match.</param>
/// <param name="ToRebook">Appointments that fall outside of the hours; only in the answer to setting them.</param>
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
    long Version,
    IReadOnlyList<AppointmentView> ToRebook
);
