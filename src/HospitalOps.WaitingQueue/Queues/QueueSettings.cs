using HospitalOps.Api.Queues;

namespace HospitalOps.WaitingQueue.Queues;

internal static class QueueSettingsMapping
{
    extension(QueueSettings)
    {
        internal static QueueSettings Of(
            Queue queue,
            DateTimeOffset now,
            IReadOnlyList<AppointmentView>? toRebook = null
        ) =>
            new(
                queue.Id,
                queue.Kind,
                queue.NameFr,
                queue.NameEn,
                queue.NameAr,
                queue.MaxCalls,
                queue.RecallAfterSeconds,
                queue.ReturnAfterCalls,
                queue.ReturnAfterMinutes,
                queue.MaxReturns,
                queue.LateGraceMinutes,
                queue.Opening,
                queue.IsOpen(now),
                queue.SettingsBy,
                queue.SettingsAt,
                queue.SettingsVersion,
                toRebook ?? []
            );
    }
}
