using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>One delay or notice.</summary>
/// <param name="Owner">Role that is to act.</param>
/// <param name="EscalatedAt">Nobody took it in time: the managers see it.</param>
public sealed record DelayView(
    Guid DelayId,
    DelayKind Kind,
    string Gap,
    Guid JourneyId,
    string Ward,
    string? Place,
    DateTimeOffset Since,
    DateTimeOffset DueAt,
    DateTimeOffset RaisedAt,
    string Owner,
    string? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? EscalatedAt,
    DateTimeOffset? ClearedAt
);
