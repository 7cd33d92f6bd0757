using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>A version and who set it; version 0 is FRENCH as published.</summary>
public sealed record TriageScaleView(
    string Name,
    long Version,
    int FloorLevels,
    IReadOnlyList<TriageLevel> Levels,
    string? Reason,
    string? SetBy,
    DateTimeOffset? SetAt
);
