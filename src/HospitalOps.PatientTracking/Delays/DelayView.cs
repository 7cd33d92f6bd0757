using HospitalOps.Api.Tracking;

namespace HospitalOps.PatientTracking.Delays;

internal static class DelayViews
{
    extension(DelayView)
    {
        internal static DelayView Of(Delay row) =>
            new(
                row.Id,
                row.Kind,
                row.Gap,
                row.JourneyId,
                row.Ward,
                row.Place,
                row.GapFrom,
                row.DueAt,
                row.RaisedAt,
                row.Owner,
                row.AcknowledgedBy,
                row.AcknowledgedAt,
                row.EscalatedAt,
                row.ClearedAt
            );
    }
}
