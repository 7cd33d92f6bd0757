namespace HospitalOps.Api.Tracking;

/// <summary>The open blockers of one patient in a ward.</summary>
public sealed record WardBlockers(
    Guid StayId,
    string? BedCode,
    DateTimeOffset? ReadyToLeaveAt,
    IReadOnlyList<BlockerView> Blockers
);
