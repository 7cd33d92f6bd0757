using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.PatientTracking.Goal;

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
)
{
    internal static BaselineView Of(Baseline row) =>
        new(
            row.Id,
            row.FirstDay,
            row.LastDay,
            row.DefinitionVersion,
            row.W.Length,
            row.B.Length,
            row.T.Length,
            row.ProposedBy,
            row.ProposedAt,
            row.FrozenBy,
            row.FrozenAt,
            row.Hash,
            row.Hash is not null && row.Hash == row.Fingerprint(),
            row.ComparisonWards
        );
}
