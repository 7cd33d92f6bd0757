using Refit;

namespace HospitalOps.Api.Tracking;

public partial interface ITrackingApi
{
    /// <summary>Proposals and the frozen baseline.</summary>
    [Get("/api/v1/baselines")]
    Task<ApiAnswer<IReadOnlyList<BaselineView>>> ListBaselinesAsync();

    /// <summary>Extract the waits of a period as a proposal.</summary>
    [Post("/api/v1/baselines")]
    Task<ApiAnswer<BaselineView>> ProposeBaselineAsync(
        [Body] ProposeBaselineRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Freeze somebody else's proposal.</summary>
    [Post("/api/v1/baselines/{id}/freeze")]
    Task<ApiAnswer<BaselineView>> FreezeBaselineAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>A proposal that is not frozen is given up.</summary>
    [Post("/api/v1/baselines/{id}/withdraw")]
    Task<ApiAnswer<BaselineView>> WithdrawBaselineAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>Efficiency index of a period against the frozen baseline, with interval and guard rails.</summary>
    [Get("/api/v1/efficiency")]
    Task<ApiAnswer<EfficiencyView>> ShowEfficiencyAsync(DateOnly from, DateOnly to);

    /// <summary>
    /// All that the index, its guard rails and the comparison are computed from, as CSV: arm, measure, value, level.
    /// </summary>
    [Get("/api/v1/efficiency/export")]
    Task<ApiAnswer<string>> ExportEfficiencyAsync(DateOnly from, DateOnly to);
}
