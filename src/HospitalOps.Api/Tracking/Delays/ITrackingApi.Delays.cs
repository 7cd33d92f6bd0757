using Refit;

namespace HospitalOps.Api.Tracking;

public partial interface ITrackingApi
{
    /// <summary>
    /// Open delays and notices of the hospital or of one ward (its code), escalated ones first; notices that were seen
    /// come last, with who has seen them.
    /// </summary>
    [Get("/api/v1/delays")]
    Task<ApiAnswer<IReadOnlyList<DelayView>>> ListDelaysAsync(string? ward = null);

    /// <summary>
    /// How many alerts of one's own role nobody looks after; of the hospital or of one ward (its code).
    /// </summary>
    [Get("/api/v1/delays/count")]
    Task<ApiAnswer<OpenDelays>> CountDelaysAsync(string? ward = null);

    /// <summary>Look after a delay; it does not escalate any more.</summary>
    [Post("/api/v1/delays/{id}/acknowledge")]
    Task<ApiAnswer<DelayView>> AcknowledgeDelayAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>All rules of the hospital.</summary>
    [Get("/api/v1/delay-rules")]
    Task<ApiAnswer<IReadOnlyList<DelayRuleView>>> ListDelayRulesAsync();

    /// <summary>Watch a wait in some hours; no two rules of one kind watch the same hours.</summary>
    [Post("/api/v1/delay-rules")]
    Task<ApiAnswer<DelayRuleView>> AddDelayRuleAsync(
        [Body] NewDelayRuleRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>How often the rule would have fired yesterday with another target.</summary>
    [Get("/api/v1/delay-rules/{id}/preview")]
    Task<ApiAnswer<DelayPreview>> PreviewDelayRuleAsync(Guid id, int targetMinutes);

    /// <summary>Set a rule; If-Match carries the version that was read.</summary>
    [Post("/api/v1/delay-rules/{id}")]
    Task<ApiAnswer<DelayRuleView>> SetDelayRuleAsync(
        Guid id,
        [Body] DelayRuleRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>How often a rule that does not exist yet would have fired yesterday.</summary>
    [Get("/api/v1/delay-rules/preview")]
    Task<ApiAnswer<DelayPreview>> PreviewNewDelayRuleAsync(string gap, short fromHour, short toHour, int targetMinutes);

    /// <summary>Take a rule away; what it has told stays. If-Match carries the version that was read.</summary>
    [Post("/api/v1/delay-rules/{id}/removal")]
    Task<ApiAnswer<object>> RemoveDelayRuleAsync(
        Guid id,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );
}
