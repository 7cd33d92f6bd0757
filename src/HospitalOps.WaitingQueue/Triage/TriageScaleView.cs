using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>A version and who set it; version 0 is FRENCH as published.</summary>
public sealed record TriageScaleView(
    string Name,
    long Version,
    int FloorLevels,
    IReadOnlyList<TriageLevel> Levels,
    string? Reason,
    string? SetBy,
    DateTimeOffset? SetAt
)
{
    internal static TriageScaleView Of(TriageScale scale, TriageScaleVersion? row) =>
        new(scale.Name, scale.Version, scale.FloorLevels, scale.Levels, row?.Reason, row?.SetBy, row?.SetAt);
}
