using HospitalOps.Api.Tracking;

namespace HospitalOps.PatientTracking.Goal;

internal static class BaselineViews
{
    extension(BaselineView)
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
}
