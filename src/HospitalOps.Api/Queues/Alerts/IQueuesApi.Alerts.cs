using HospitalOps.SharedKernel.Queues;
using Refit;

namespace HospitalOps.Api.Queues;

public partial interface IQueuesApi
{
    /// <summary>Alerts, waits, targets, people who left unseen and service times of the local day.</summary>
    [Get("/api/v1/queue-watch")]
    Task<ApiAnswer<QueueWatchView>> ShowQueueWatchAsync();

    /// <summary>Open alerts, escalated ones first.</summary>
    [Get("/api/v1/queue-alerts")]
    Task<ApiAnswer<IReadOnlyList<QueueAlertView>>> ListAlertsAsync();

    /// <summary>Look after an alert of a queue; it does not escalate any more.</summary>
    [Post("/api/v1/queue-alerts/{id}/take")]
    Task<ApiAnswer<QueueAlertView>> TakeAlertAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>Limits of every rule, as they are in force in the hospital.</summary>
    [Get("/api/v1/alert-limits")]
    Task<ApiAnswer<IReadOnlyList<AlertLimitView>>> ListAlertLimitsAsync();

    /// <summary>Set the limits of one rule; If-Match carries the version that was read.</summary>
    [Post("/api/v1/alert-limits/{kind}/{rule}")]
    Task<ApiAnswer<AlertLimitView>> SetAlertLimitAsync(
        QueueKind kind,
        string rule,
        [Body] AlertLimitRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );
}
