using HospitalOps.Api.Tracking;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Discharges;

internal static class BlockerViews
{
    extension(BlockerView)
    {
        internal static BlockerView Of(DischargeBlocker row) =>
            new(
                row.Id,
                row.JourneyId,
                row.Kind,
                row.Owner,
                row.Note,
                row.OpenedAt,
                row.OpenedBy,
                row.DueAt,
                row.ClearedAt,
                row.ClearedBy
            );

        /// <summary>What was written about one patient is not for who watches all of them.</summary>
        internal static BlockerView For(Caller caller, DischargeBlocker row) =>
            caller.Role == Roles.OperationsManager ? Of(row) with { Note = null } : Of(row);
    }
}
