using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>One blocker.</summary>
public sealed record BlockerView(
    Guid BlockerId,
    Guid JourneyId,
    BlockerKind Kind,
    string Owner,
    string? Note,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    DateTimeOffset? DueAt,
    DateTimeOffset? ClearedAt,
    string? ClearedBy
);
