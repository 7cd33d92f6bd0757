namespace HospitalOps.Api.Tracking;

/// <summary>A baseline, proposed or frozen.</summary>
/// <param name="Verified">Frozen, and its extracts still give its hash.</param>
public sealed record BaselineView(
    Guid BaselineId,
    DateOnly FirstDay,
    DateOnly LastDay,
    int DefinitionVersion,
    int WaitsToDoctor,
    int WaitsToBed,
    int Turnarounds,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? FrozenBy,
    DateTimeOffset? FrozenAt,
    string? Hash,
    bool Verified,
    IReadOnlyList<string> ComparisonWards
);
