using HospitalOps.Api.Tracking;

namespace HospitalOps.PatientTracking.Delays;

internal static class DelayRuleViews
{
    extension(DelayRuleView)
    {
        internal static DelayRuleView Of(DelayRule row) =>
            new(
                row.Id,
                row.Kind,
                row.Gap,
                row.FromHour,
                row.ToHour,
                row.TargetMinutes,
                row.EscalatesAfterMinutes,
                row.Owner,
                row.QuietFromHour,
                row.QuietToHour,
                row.Enabled,
                row.SetBy,
                row.SetAt,
                row.Version
            );
    }
}
