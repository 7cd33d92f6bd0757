using HospitalOps.Api.Queues;

namespace HospitalOps.WaitingQueue.Alerts;

internal static class AlertLimitViews
{
    extension(AlertLimitView)
    {
        internal static AlertLimitView Of(AlertLimit limit) =>
            new(
                limit.Rule,
                limit.Kind,
                limit.Opens,
                limit.Closes,
                limit.EscalatesAfterMinutes,
                limit.SetBy,
                limit.SetAt,
                limit.Version
            );
    }
}
